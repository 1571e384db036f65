using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Tests.Verification;

public class AwsStubsTests
{
    private const string EitherMajor = """
        using Amazon;
        using Amazon.IdentityManagement;
        using Amazon.IdentityManagement.Model;
        using Amazon.Neptune;
        using Amazon.Neptune.Model;
        using System.Threading.Tasks;

        public class Code
        {
            public async Task<string> Create(IAmazonIdentityManagementService iam, IAmazonNeptune neptune)
            {
                await iam.CreateUserAsync(new CreateUserRequest { UserName = "kim", Path = "/graph/" });
                await iam.PutUserPolicyAsync(new PutUserPolicyRequest { UserName = "kim", PolicyName = "p", PolicyDocument = "{}" });
                await iam.PutUserPolicyAsync(new PutUserPolicyRequest("kim", "p", "{}"));
                await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = "kim", PolicyArn = "arn:aws:iam::aws:policy/NeptuneReadOnlyAccess" });
                await neptune.CreateDBClusterAsync(new CreateDBClusterRequest { DBClusterIdentifier = "c", Engine = "neptune", EnableIAMDatabaseAuthentication = true });
                using var client = new AmazonNeptuneClient("id", "secret", "token", RegionEndpoint.EUWest1);
                return (await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "r", AssumeRolePolicyDocument = "{}" })).Role.Arn;
            }
        }
        """;

    [Fact]
    public void Version_3_has_value_types_that_are_not_nullable_and_collections_to_add_to() =>
        AssertCompiles(
            AwsStubs.V3,
            """
            public class OfVersion3
            {
                public bool Reset(Amazon.IdentityManagement.Model.CreateLoginProfileRequest request) => request.PasswordResetRequired;
            }
            """
        );

    [Fact]
    public void Version_4_has_nullable_value_types() =>
        AssertCompiles(
            AwsStubs.V4,
            """
            public class OfVersion4
            {
                public bool? Reset(Amazon.IdentityManagement.Model.CreateLoginProfileRequest request) => request.PasswordResetRequired;

                public bool Holds(Amazon.IdentityManagement.Model.CreateLoginProfileRequest request) => request.PasswordResetRequired.HasValue;
            }
            """
        );

    private static void AssertCompiles(ImmutableArray<MetadataReference> references, string source) =>
        Assert.Empty(
            Compile
                .Library([EitherMajor, source], references)
                .GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        );
}
