using Amazon;
using Amazon.IdentityManagement;
using Amazon.Neptune;
using Amazon.Neptunedata;
using Amazon.Organizations;
using Amazon.Runtime.Credentials;
using Amazon.S3;
using Amazon.SecurityToken;
using NeptuneAdmin;

// Creates the users, roles and policies around one Amazon Neptune cluster.
//
// A team runs it from its pipeline, under the deploy role that "pipeline" made; people sign in through their identity provider and get the role that
// "readers" makes. The long-lived console users of "users" are for the few who have no account there.
//
// Some of the policies and credentials below are wrong on purpose, in the ways that real code is. Build the project and read the warnings.

const string Usage = """
    NeptuneAdmin <command> --account <id> [--region <region>] [--cluster <name>] [--cluster-id <resource id>] [--bucket <name>]

      apps        create the roles of the applications
      bootstrap   make the deploy user of a new account
      cluster     create the cluster and its writer instance
      guardrails  create the organization's service control policies
      health      ask the cluster's reader whether it is up
      loading     create the roles and the bucket policy for bulk loading
      maintenance create the roles of the maintenance jobs
      pipeline    create the deploy role and the administrators' policy
      queries     create the roles of the services that query the graph
      readers     create the readers' group and the role of federated readers
      rotate      retire the access key of the old loader
      scratch     create a cluster to try things with
      status      ask the cluster for its status
      users       create the console users and the developers' group
    """;

if (!DeploySettings.TryParse(args, out var settings))
{
    Console.Error.WriteLine(Usage);
    return 1;
}

var credentials = DefaultAWSCredentialsIdentityResolver.GetCredentials();
var region = RegionEndpoint.GetBySystemName(settings.Region);
using var iam = DeploySettings.OnBuildServer ? LegacyClients.Iam() : new AmazonIdentityManagementServiceClient(credentials, region);
using var neptune = DeploySettings.OnBuildServer ? LegacyClients.Neptune() : new AmazonNeptuneClient(credentials, region);
using var organizations = new AmazonOrganizationsClient(credentials, region);
using var s3 = new AmazonS3Client(credentials, region);
using var sts = new AmazonSecurityTokenServiceClient(credentials, region);

switch (settings.Command)
{
    case "apps":
        await new ApplicationRoles(iam, neptune, settings).CreateAsync();
        break;
    case "bootstrap":
        await new Bootstrap(settings).RunAsync();
        break;
    case "cluster":
        await new GraphCluster(neptune, settings).CreateAsync();
        break;
    case "guardrails":
        await new Guardrails(organizations).CreateAsync();
        break;
    case "health":
        return await ClusterHealth.IsUpAsync() ? 0 : 1;
    case "loading":
        await new LoadRoles(iam, s3, settings).CreateAsync();
        break;
    case "maintenance":
        await new MaintenanceRoles(iam, settings).CreateAsync();
        break;
    case "pipeline":
        await new Pipeline(iam, settings).CreateAsync();
        await new Administrators(iam).CreateAsync();
        break;
    case "queries":
        await new QueryRoles(iam, sts, settings).CreateAsync();
        break;
    case "readers":
        await new ConsoleReaders(iam, settings).CreateAsync();
        break;
    case "rotate":
        await new KeyRotation(iam).RetireLoaderKeyAsync();
        break;
    case "scratch":
        await new GraphCluster(neptune, settings).CreateScratchAsync();
        break;
    case "status":
        using (var data = new AmazonNeptunedataClient(credentials, new AmazonNeptunedataConfig { ServiceURL = $"https://{DeploySettings.Endpoint}:8182" }))
        {
            Console.WriteLine((await data.GetEngineStatusAsync(new())).Status);
        }

        break;
    case "users":
        await new ConsoleUsers(iam).CreateOperatorAsync("graph-operator", DeploySettings.InitialPassword);
        await new DeveloperGroup(iam, settings).CreateAsync();
        break;
    default:
        Console.Error.WriteLine(Usage);
        return 1;
}

return 0;
