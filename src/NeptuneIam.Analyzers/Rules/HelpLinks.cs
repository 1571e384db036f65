namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// The AWS documentation pages that state the facts behind the rules. They stand together so that they can be pointed at the project's own
/// rule pages once these have a public address.
/// </summary>
internal static class HelpLinks
{
    private const string Iam = "https://docs.aws.amazon.com/IAM/latest/UserGuide/";
    private const string Neptune = "https://docs.aws.amazon.com/neptune/latest/userguide/";

    /// <summary>Using Neptune identity policies; minimum console permissions.</summary>
    public const string NeptuneConsole = Neptune + "security-iam-access-manage.html";

    /// <summary>IAM actions for administering Neptune.</summary>
    public const string NeptuneAdministration = Neptune + "neptune-iam-admin-actions.html";

    /// <summary>IAM policies for Neptune, and the prefixes of their actions.</summary>
    public const string NeptunePolicies = Neptune + "security-iam-access-manage.html";

    /// <summary>Encrypting connections to Neptune with TLS.</summary>
    public const string NeptuneEncryption = Neptune + "security-ssl.html";

    /// <summary>Connecting to Neptune with signed requests.</summary>
    public const string NeptuneSigning = Neptune + "iam-auth-connecting.html";

    /// <summary>Enabling IAM authentication on a Neptune cluster.</summary>
    public const string NeptuneIamAuthentication = Neptune + "iam-auth-enable.html";

    /// <summary>Condition keys for administering Neptune.</summary>
    public const string AdministrationConditions = Neptune + "iam-admin-condition-keys.html";

    /// <summary>IAM actions for data access in Neptune.</summary>
    public const string DataActions = Neptune + "iam-dp-actions.html";

    /// <summary>The ARNs of Neptune's data.</summary>
    public const string DataResources = Neptune + "iam-data-resources.html";

    /// <summary>Condition keys for data access in Neptune.</summary>
    public const string DataConditions = Neptune + "iam-data-condition-keys.html";

    /// <summary>Examples of policies for data access in Neptune.</summary>
    public const string DataPolicies = Neptune + "iam-data-access-examples.html";

    /// <summary>The AWS managed policies for Neptune.</summary>
    public const string ManagedPolicies = Neptune + "security-iam-access-manage.html";

    /// <summary>Sharing a snapshot of a Neptune cluster.</summary>
    public const string SnapshotSharing = Neptune + "backup-restore-share-snapshot.html";

    /// <summary>Least privilege, and the other best practices of IAM.</summary>
    public const string LeastPrivilege = Iam + "best-practices.html";

    /// <summary>The role with which Neptune reads from Amazon S3.</summary>
    public const string BulkLoadRole = Neptune + "bulk-load-tutorial-IAM-CreateRole.html";

    /// <summary>Managing access keys, and what to use in their place.</summary>
    public const string AccessKeys = Iam + "id_credentials_access-keys.html";

    /// <summary>Roles and temporary credentials for workloads.</summary>
    public const string WorkloadRoles = Iam + "best-practices.html#bp-workloads-use-roles";

    /// <summary>What has changed in version 4 of the AWS SDK for .NET.</summary>
    public const string SdkVersion4 = "https://docs.aws.amazon.com/sdk-for-net/v4/developer-guide/net-dg-v4.html";

    /// <summary>Taking back the sessions of a role.</summary>
    public const string RevokeSessions = Iam + "id_roles_use_revoke-sessions.html";

    /// <summary>Best practices for the root user.</summary>
    public const string RootUser = Iam + "root-user-best-practices.html";

    /// <summary>Root access of member accounts, centralized.</summary>
    public const string RootTasks = Iam + "id_root-enable-root-access.html";

    /// <summary>Gateway endpoints, and the principals in their policies.</summary>
    public const string GatewayEndpoints = "https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html";

    /// <summary>The grammar of the policy language.</summary>
    public const string Grammar = Iam + "reference_policies_grammar.html";

    /// <summary>Amazon Resource Names.</summary>
    public const string Arns = Iam + "reference-arns.html";

    /// <summary>The condition keys of every request.</summary>
    public const string ConditionKeys = Iam + "reference_policies_condition-keys.html";

    /// <summary>The operators of conditions.</summary>
    public const string ConditionOperators = Iam + "reference_policies_elements_condition_operators.html";

    /// <summary>The actions, resources and condition keys of every service.</summary>
    public const string ServiceReference =
        "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html";

    /// <summary>The element Version.</summary>
    public const string Version = Iam + "reference_policies_elements_version.html";

    /// <summary>The element Sid.</summary>
    public const string Sid = Iam + "reference_policies_elements_sid.html";

    /// <summary>Conditions on keys with several values.</summary>
    public const string SetOperators = Iam + "reference_policies_condition-single-vs-multi-valued-context-keys.html";

    /// <summary>Conditions that ask for multi-factor authentication.</summary>
    public const string MultiFactor = Iam + "id_credentials_mfa_configure-api-require.html";

    /// <summary>Variables in policies.</summary>
    public const string Variables = Iam + "reference_policies_variables.html";

    /// <summary>The elements of a policy.</summary>
    public const string Elements = Iam + "reference_policies_elements.html";

    /// <summary>The element NotAction.</summary>
    public const string NotAction = Iam + "reference_policies_elements_notaction.html";

    /// <summary>Passing a role to a service.</summary>
    public const string PassRole = Iam + "id_roles_use_passrole.html";

    /// <summary>Service-linked roles.</summary>
    public const string ServiceLinkedRoles = Iam + "id_roles_create-service-linked-role.html";

    /// <summary>The element Principal.</summary>
    public const string Principal = Iam + "reference_policies_elements_principal.html";

    /// <summary>The confused deputy problem.</summary>
    public const string ConfusedDeputy = Iam + "confused-deputy.html";

    /// <summary>Roles for OpenID Connect federation.</summary>
    public const string OpenIdConnect = Iam + "id_roles_create_for-idp_oidc.html";

    /// <summary>The checks that AWS's own validator makes.</summary>
    public const string PolicyChecks = Iam + "access-analyzer-reference-policy-checks.html";

    /// <summary>The sizes that policies may have.</summary>
    public const string Quotas = Iam + "reference_iam-quotas.html";

    /// <summary>How Allow and Deny work together.</summary>
    public const string Evaluation = Iam + "reference_policies_evaluation-logic.html";
}
