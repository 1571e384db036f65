// Stub of AWSSDK.Comprehend: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/Comprehend). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;
using Amazon.Comprehend;

namespace Amazon.Comprehend
{
    public class LanguageCode : ConstantClass
    {
        public static readonly LanguageCode En = new LanguageCode("en");
        public static readonly LanguageCode Es = new LanguageCode("es");
        public static readonly LanguageCode Fr = new LanguageCode("fr");
        public static readonly LanguageCode De = new LanguageCode("de");
        public static readonly LanguageCode It = new LanguageCode("it");
        public static readonly LanguageCode Pt = new LanguageCode("pt");
        public static readonly LanguageCode Ar = new LanguageCode("ar");
        public static readonly LanguageCode Hi = new LanguageCode("hi");
        public static readonly LanguageCode Ja = new LanguageCode("ja");
        public static readonly LanguageCode Ko = new LanguageCode("ko");
        public static readonly LanguageCode Zh = new LanguageCode("zh");
        public static readonly LanguageCode ZhTW = new LanguageCode("zh-TW");

        public LanguageCode(string value) : base(value) { }

        public static implicit operator LanguageCode(string value) => new LanguageCode(value);
    }
}

namespace Amazon.Comprehend.Model
{
    public partial class AmazonComprehendRequest : AmazonWebServiceRequest { }

    public partial class CreateDocumentClassifierRequest : AmazonComprehendRequest
    {
        public string DocumentClassifierName { get; set; }
        public string DataAccessRoleArn { get; set; }
        public LanguageCode LanguageCode { get; set; }
        public string ModelPolicy { get; set; }
    }

    public partial class CreateEntityRecognizerRequest : AmazonComprehendRequest
    {
        public string RecognizerName { get; set; }
        public string DataAccessRoleArn { get; set; }
        public LanguageCode LanguageCode { get; set; }
        public string ModelPolicy { get; set; }
    }

    public partial class PutResourcePolicyRequest : AmazonComprehendRequest
    {
        public string ResourceArn { get; set; }
        public string ResourcePolicy { get; set; }
    }
}
