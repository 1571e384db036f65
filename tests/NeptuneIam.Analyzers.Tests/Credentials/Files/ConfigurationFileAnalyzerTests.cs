using System.Globalization;
using NeptuneIam.Analyzers.Tests.CodeFixes;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Credentials.Files;

public sealed class ConfigurationFileAnalyzerTests
{
    /// <summary>Files of every kind with the keys that are to be found marked; they are cut off anywhere too.</summary>
    public static TheoryData<string, string> Found =>
        new()
        {
            {
                "appsettings.json",
                """
                    {
                      "Logging": { "LogLevel": { "Default": "Information" } },
                      // What the program needs of AWS:
                      "AWS": {
                        "Region": "eu-west-1",
                        "AccessKey": "{|NIAM2005:$ID$|}",
                        "SecretKey": "{|NIAM2005:$SECRET$|}",
                      },
                    }
                    """
            },
            {
                "config/appsettings.Development.json",
                """{ "S3": { "AccessKeyId": " {|NIAM2005:$ID$|} ", "Secret": "\t{|NIAM2005:$SECRET$|}" } }"""
            },
            { "appsettings.Test.json", """{ "AWS:SecretKey": "{|NIAM2005:$SECRET$|}", "Key": "x" }""" },
            { "appsettings.old.json", """{ "Exports": { "AWSAccessKey": "{|NIAM2005:$OLDID$|}", "AWSSecretKey": "" } }""" },
            {
                "appsettings.list.json",
                """{ "Accounts": [ { "Id": "{|NIAM2005:$ID1$|}", "Password": "{|NIAM2005:$SECRET1$|}" }, { "Id": "{|NIAM2005:$ID2$|}", "Password": "{|NIAM2005:$SECRET2$|}" } ] }"""
            },
            { "appsettings.named.json", """{ "AWS": { "Keys": { "{|NIAM2005:$ID$|}": "{|NIAM2005:$SECRET$|}" } } }""" },
            {
                "appsettings.text.json",
                """{ "ConnectionStrings": { "S3": "Region=eu-west-1;AccessKey={|NIAM2005:$ID$|};SecretKey={|NIAM2005:$SECRET$|};Bucket=b" } }"""
            },
            {
                "appsettings.comment.json",
                """
                    {
                      /* "AccessKey": "{|NIAM2005:$ID$|}", */
                      "Region": "eu-west-1"
                    }
                    """
            },
            {
                "Properties/launchSettings.json",
                """
                    { "profiles": { "Web": { "environmentVariables": { "AWS_ACCESS_KEY_ID": "{|NIAM2005:$ID$|}", "AWS_SECRET_ACCESS_KEY": "{|NIAM2005:$SECRET$|}" } } } }
                    """
            },
            {
                "local.settings.json",
                """{ "IsEncrypted": false, "Values": { "AWS__AccessKey": "{|NIAM2005:$ID$|}", "AWS__SecretKey": "{|NIAM2005:$SECRET$|}" } }"""
            },
            {
                "aws-lambda-tools-defaults.json",
                """{ "environment-variables": "\"AWS_ACCESS_KEY_ID\"=\"{|NIAM2005:$ID$|}\";\"AWS_SECRET_ACCESS_KEY\"=\"{|NIAM2005:$SECRET$|}\"" }"""
            },
            {
                "serverless.template",
                """{ "Resources": { "F": { "Properties": { "Environment": { "Variables": { "AWS_ACCESS_KEY_ID": "{|NIAM2005:$ID$|}" } } } } } }"""
            },
            {
                "web.config",
                """
                    <?xml version="1.0"?>
                    <configuration>
                      <appSettings>
                        <add key="AWSAccessKey" value="{|NIAM2005:$ID$|}"/>
                        <add key='AWSSecretKey' value='{|NIAM2005:$SECRET$|}' />
                        <!-- <add key="Old.AWSAccessKey" value="{|NIAM2005:$ID1$|}"/> <add key="Old.AWSSecretKey" value="{|NIAM2005:$SECRET1$|}"/> -->
                      </appSettings>
                      <connectionStrings><add name="S3" connectionString="accessKey={|NIAM2005:$ID2$|};secretKey={|NIAM2005:$SECRET2$|}"/></connectionStrings>
                      <system.webServer><aspNetCore><environmentVariables>
                        <environmentVariable name="AWS_SECRET_ACCESS_KEY" value="{|NIAM2005:$SECRET3$|}" />
                      </environmentVariables></aspNetCore></system.webServer>
                    </configuration>
                    """
            },
            {
                "app.config",
                """<configuration><aws accessKey="{|NIAM2005:$ID$|}" secretKey = "{|NIAM2005:$SECRET$|}" region="eu-west-1"/></configuration>"""
            },
            {
                "App.settings",
                """<S><Setting name="AwsSecretKey" Type="System.String"><Value Profile="(Default)">x</Value></Setting><setting name="AwsSecretKey"><value>{|NIAM2005:$SECRET$|}</value></setting></S>"""
            },
            {
                "ci.runsettings",
                """
                    <RunSettings>
                      <RunConfiguration><EnvironmentVariables>
                        <AWS_ACCESS_KEY_ID>{|NIAM2005:$ID$|}</AWS_ACCESS_KEY_ID>
                        <AWS_SECRET_ACCESS_KEY>
                          {|NIAM2005:$SECRET$|}
                        </AWS_SECRET_ACCESS_KEY>
                      </EnvironmentVariables></RunConfiguration>
                      <TestRunParameters><Parameter name="awsSecret" value="{|NIAM2005:$SECRET1$|}" /></TestRunParameters>
                    </RunSettings>
                    """
            },
            { "log4net.config", """<appender><accessKey value="{|NIAM2005:$ID$|}"/><secret value="{|NIAM2005:$SECRET$|}"/></appender>""" },
            {
                ".env",
                "S3_SECRET_KEY=$SECRET3$\n# AWS_ACCESS_KEY_ID={|NIAM2005:$ID$|}\nexport AWS_SECRET_ACCESS_KEY=\"{|NIAM2005:$SECRET$|}\" # for now\r\nS3_ACCESS_KEY=minioadmin\n"
            },
            { "deploy/.env.production", "SET AWS_SECRET_KEY = '{|NIAM2005:$SECRET$|}'" },
            {
                ".aws/credentials",
                "[default]\naws_access_key_id = {|NIAM2005:$ID$|}\naws_secret_access_key = {|NIAM2005:$SECRET$|}\n\n[deploy]\nrole_arn = arn:aws:iam::111122223333:role/Deploy\n"
            },
            {
                "appsettings.session.json",
                """{ "AWS": { "AccessKey": "{|NIAM2005:$ASIA$|}", "SecretKey": "{|NIAM2005:$SECRET$|}", "Token": "{|NIAM2005:$TOKEN$|}" } }"""
            },
            {
                "credentials",
                "[session]\naws_access_key_id={|NIAM2005:$ASIA$|}\naws_secret_access_key={|NIAM2005:$SECRET$|}\naws_session_token={|NIAM2005:$TOKEN$|}\n"
            },
            { "rootkey.csv", "AWSAccessKeyId={|NIAM2005:$ID$|}\r\nAWSSecretKey={|NIAM2005:$SECRET$|}\r\n" },
            { "loader_accessKeys.csv", "\uFEFFAccess key ID,Secret access key\r\n{|NIAM2005:$ID$|},{|NIAM2005:$SECRET$|}\r\n" },
            {
                "credentials.csv",
                "User name,Password,Access key ID,Secret access key,Console login link\nloader,,{|NIAM2005:$ID$|},\"{|NIAM2005:$SECRET$|}\",https://111122223333.signin.aws.amazon.com/console\n"
            },
        };

    [Theory]
    [MemberData(nameof(Found))]
    public async Task A_key_in_a_configuration_file_is_reported_where_it_stands(string path, string text) =>
        await Verify.ReportsInFileAsync<ConfigurationFileAnalyzer>(path, FakeKeys.Fill(text));

    [Theory]
    [InlineData("appsettings.json", """{ "AWS": { "AccessKey": "", "SecretKey": "", "Region": "eu-west-1", "Profile": "default" } }""")]
    [InlineData("appsettings.json", """{ "AWS": { "AccessKey": "${AWS_ACCESS_KEY_ID}", "SecretKey": "#{AwsSecretKey}#" } }""")]
    [InlineData("appsettings.json", """{ "AWS": { "AccessKey": "%KEY%", "SecretKey": "<set in user secrets>" } }""")]
    [InlineData(
        "appsettings.json",
        """{ "AWS": { "AccessKey": "AKIAIOSFODNN7EXAMPLE", "SecretKey": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" } }"""
    )]
    [InlineData("appsettings.json", """{ "AWS": { "AccessKey": "test", "SecretKey": "test", "ServiceURL": "http://localhost:4566" } }""")]
    [InlineData("appsettings.json", """{ "Minio": { "AccessKey": "minioadmin", "SecretKey": "$SECRET$" } }""")]
    [InlineData("appsettings.json", """{ "AWS": { "AccessKey": "wasabi0000000000user", "SecretKey": "$SECRET$" } }""")]
    [InlineData("appsettings.json", """{ "AWS": { "ServiceURL": "http://localhost:9000", "SecretKey": "$SECRET$" } }""")]
    [InlineData(
        "appsettings.json",
        """{ "Jwt": { "Secret": "$SECRET$" }, "Stripe": { "SecretKey": "$SECRET1$" }, "ReCaptcha": { "SiteKey": "x", "SecretKey": "$SECRET2$" } }"""
    )]
    [InlineData("appsettings.json", """{ "AWS": { "SecretKeyHash": "$HASH$", "RoleId": "AROADBQP57FF2AEXAMPLE", "Token": "$SECRET$" } }""")]
    [InlineData("appsettings.json", """{ "AWS": { "AccessKey": "$ASIA$", "Region": "eu-west-1" } }""")]
    [InlineData(
        "appsettings.json",
        """{ "Auth": { "Token": "$TOKEN$" }, "AWS": { "Cognito": { "ClientSecret": "$SECRET$" }, "SessionToken": "$TOKEN$" } }"""
    )]
    [InlineData("appsettings.json", """{ "LocalStack": { "AccessKey": "LKIAQAAAAAAAB7QZ5KXM", "SecretKey": "$SECRET$" } }""")]
    [InlineData(
        "packages.lock.json",
        """{ "dependencies": { "net8.0": { "AWSSDK.Core": { "contentHash": "$SECRET$$SECRET1$==", "SecretHash": "$SECRET$" } } } }"""
    )]
    [InlineData(
        "web.config",
        """<configuration><appSettings><add key="AWSAccessKey" value=""/><add key="AWSSecretKey" value="$(Secret)"/><add key="PublicKeyToken" value="$SECRET$"/></appSettings></configuration>"""
    )]
    [InlineData(".env", "CLIENT_SECRET=$SECRET$\nAWS_ACCESS_KEY_ID=\nAWS_SECRET_ACCESS_KEY=${SECRET}\n")]
    [InlineData(
        "credentials",
        "[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n"
    )]
    [InlineData("notes.txt", "AWS_ACCESS_KEY_ID=$ID$")]
    public async Task What_is_no_key_of_AWS_is_silent(string path, string text) =>
        await Verify.ReportsInFileAsync<ConfigurationFileAnalyzer>(path, FakeKeys.Fill(text));

    [Theory]
    [InlineData("appsettings.json", """{ "AWS": { "Profile": "{|NIAM2101:root|}", "Region": "eu-west-1" } }""")]
    [InlineData("appsettings.json", """{ "AWS:Profile": "{|NIAM2101:acme-root|}" }""")]
    [InlineData("launchSettings.json", """{ "profiles": { "Web": { "environmentVariables": { "AWS_PROFILE": "{|NIAM2101:root|}" } } } }""")]
    [InlineData("aws-lambda-tools-defaults.json", """{ "profile": "{|NIAM2101:root-user|}" }""")]
    [InlineData(
        "app.config",
        """<configuration><appSettings><add key="AWSProfileName" value="{|NIAM2101:root|}"/></appSettings><aws profileName="{|NIAM2101:root|}"/></configuration>"""
    )]
    [InlineData(".env", "AWS_PROFILE={|NIAM2101:root|}\nPROFILE=root\n")]
    [InlineData(
        ".aws/config",
        "[profile deploy]\nsource_profile = {|NIAM2101:root|}\nmfa_serial = {|NIAM2101:arn:aws:iam::111122223333:mfa/root-account-mfa-device|}\n"
    )]
    [InlineData(
        "appsettings.json",
        """{ "Database": { "User": "root", "Profile": "root" }, "AWS": { "Profile": "deploy", "RootFolder": "/root" } }"""
    )]
    [InlineData(
        "web.config",
        """<configuration><roleManager defaultProvider="root"/><profile name="root"/><add key="Profile" value="root"/></configuration>"""
    )]
    public async Task A_profile_of_AWS_that_is_named_for_the_root_user_is_reported(string path, string text) =>
        await Verify.ReportsInFileAsync<ConfigurationFileAnalyzer>(path, text);

    [Theory]
    [InlineData("appsettings.json", """{ "AWS": { "AccessKey": "$ID$" } }""", "'AWS:AccessKey' holds access key AKIA…")]
    [InlineData("appsettings.json", """{ "AWS": { "SessionToken": "$TOKEN$", "AccessKey": "$ASIA$" } }""", "'AWS:")]
    [InlineData("rootkey.csv", "AWSSecretKey=$SECRET$", "'AWSSecretKey' holds the root user's secret access key;")]
    [InlineData("appsettings.json", """{ "$ID$": "x" }""", "The file holds access key AKIA…")]
    [InlineData("appsettings.json", """{ "AWS $SECRET$": "$ID$" }""", "The file holds access key AKIA…")]
    public async Task The_message_names_the_setting_and_never_the_key(string path, string text, string start)
    {
        var file = FixBench.File(path, FakeKeys.Fill(text));
        var findings = await FixBench.FindingsAsync(file);
        Assert.NotEmpty(findings);
        foreach (var diagnostic in findings)
        {
            var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
            Assert.StartsWith(start, message, StringComparison.Ordinal);
            Assert.DoesNotContain(FakeKeys.KeyId()[4..9], message, StringComparison.Ordinal);
            Assert.DoesNotContain(FakeKeys.Secret()[..5], message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Half_typed_files_never_fail_the_analyzer()
    {
        var compilation = Compile.Library(string.Empty);
        foreach (var row in Found)
        {
            var (path, text) = ((string)row[0], MarkedSource.Parse(FakeKeys.Fill((string)row[1])).Text);
            for (var length = 0; length < text.Length; length += 11)
            {
                await compilation.AnalyzeAsync(
                    [new AdditionalFile(path, text[..length]), new AdditionalFile(path, text[length..])],
                    options: null,
                    new ConfigurationFileAnalyzer()
                );
            }
        }
    }

    [Theory]
    [InlineData("a.config", "<a b='")]
    [InlineData("a.config", "<a><b>")]
    [InlineData("a.config", "</a><secret>")]
    [InlineData("a.json", "[{\"secret\":")]
    [InlineData(".env", "secret==;=;")]
    [InlineData("rootkey.csv", "secret,\n")]
    public async Task Long_files_of_one_piece_are_read_to_their_end(string path, string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        await Hang.AssertNoneAsync(() =>
            Compile.Library(string.Empty).AnalyzeAsync([new AdditionalFile(path, text)], options: null, new ConfigurationFileAnalyzer())
        );
    }

    [Fact]
    public async Task A_file_of_another_name_is_not_read()
    {
        var file = new AdditionalFile("notes.txt", FakeKeys.Fill("$ID$"));
        await Compile.Library(string.Empty).AnalyzeAsync([file], options: null, new ConfigurationFileAnalyzer());
        Assert.False(file.IsRead);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task The_fix_removes_the_setting_and_nothing_else(string lineBreak)
    {
        var file = FixBench.File(
            "appsettings.json",
            FakeKeys
                .Fill(
                    """
                    {
                      // AWS
                      "AWS": {
                        "Region": "eu-west-1",
                        "AccessKey": "$ID$",
                        "SecretKey": "$SECRET$"
                      }
                    }
                    """
                )
                .ReplaceLineEndings(lineBreak)
        );
        while ((await FixBench.FindingsAsync(file)) is [var first, ..])
        {
            var fix = Assert.Single(await FixBench.FixesAsync(file, first));
            Assert.Equal("Remove the setting from the file (rotate the key first)", fix.Title);
            file = await FixBench.ApplyAsync(file, fix);
        }

        Assert.Equal(
            """
            {
              // AWS
              "AWS": {
                "Region": "eu-west-1"
              }
            }
            """.ReplaceLineEndings(lineBreak),
            await FixBench.TextAsync(file)
        );
    }

    [Theory]
    [InlineData("appsettings.json", """{ "Connection": "AccessKey=$ID$;Region=eu-west-1" }""")]
    [InlineData("appsettings.json", """{ "Keys": [ "$ID$" ] }""")]
    [InlineData("web.config", """<add key="AWSAccessKey" value="$ID$"/>""")]
    [InlineData(".env", "AWS_ACCESS_KEY_ID=$ID$")]
    public async Task There_is_no_fix_where_the_value_is_not_a_setting_of_its_own(string path, string text)
    {
        var file = FixBench.File(path, FakeKeys.Fill(text));
        Assert.Empty(await FixBench.FixesAsync(file, Assert.Single(await FixBench.FindingsAsync(file))));
    }
}
