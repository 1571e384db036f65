// Stub of AWSSDK.Route53Resolver: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/Route53Resolver). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.Route53Resolver.Model
{
    public partial class AmazonRoute53ResolverRequest : AmazonWebServiceRequest { }

    public partial class PutFirewallRuleGroupPolicyRequest : AmazonRoute53ResolverRequest
    {
        public string Arn { get; set; }
        public string FirewallRuleGroupPolicy { get; set; }
    }

    public partial class PutResolverQueryLogConfigPolicyRequest : AmazonRoute53ResolverRequest
    {
        public string Arn { get; set; }
        public string ResolverQueryLogConfigPolicy { get; set; }
    }

    public partial class PutResolverRulePolicyRequest : AmazonRoute53ResolverRequest
    {
        public string Arn { get; set; }
        public string ResolverRulePolicy { get; set; }
    }
}
