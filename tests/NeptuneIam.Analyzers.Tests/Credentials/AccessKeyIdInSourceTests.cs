namespace NeptuneIam.Analyzers.Tests.Credentials;

public class AccessKeyIdInSourceTests
{
    [Theory]
    [InlineData("const string A = \"{|NIAM2002:$ID$|}\";")]
    [InlineData("static readonly string A = \"{|NIAM2002:$ID$|}\";")]
    [InlineData("string A { get; } = @\"{|NIAM2002:$ID$|}\";")]
    [InlineData("string A => \"\"\"{|NIAM2002:$ID$|}\"\"\";")]
    [InlineData("string A => \"\"\"\n        [default]\n        aws_access_key_id = {|NIAM2002:$ID$|}\n        \"\"\";")]
    [InlineData("string A(int n) => $\"{n}:{|NIAM2002:$ID$|}\";")]
    [InlineData("ReadOnlySpan<byte> A => \"{|NIAM2002:$ID$|}\"u8;")]
    [InlineData("string A = \"AccessKeyId={|NIAM2002:$ID$|};Region=eu-west-1\";")]
    [InlineData("string[] A = { \"{|NIAM2002:$ID$|}\", \"{|NIAM2002:$ID2$|}\" };")]
    [InlineData("string A = \"{|NIAM2002:$ID$|} {|NIAM2002:$ID2$|}\";")]
    [InlineData("Dictionary<string, string> A = new() { [\"AWS:AccessKey\"] = \"{|NIAM2002:$ID$|}\" };")]
    [InlineData("(string Id, int N) A = (\"{|NIAM2002:$ID$|}\", 1);")]
    [InlineData("void A(string key = \"{|NIAM2002:$ID$|}\") { }")]
    [InlineData("[Obsolete(\"{|NIAM2002:$ID$|}\")] void A() { }")]
    [InlineData("bool A(string s) => s is \"{|NIAM2002:$ID$|}\";")]
    [InlineData("string A(bool b) => b ? \"{|NIAM2002:$ID$|}\" : \"none\";")]
    [InlineData("string A(string s) => s + (\"{|NIAM2002:$ID$|}\");")]
    [InlineData("string A(string s) => s + Path.Combine(\"{|NIAM2002:$ID$|}\", s);")]
    [InlineData("const string A = \"{|NIAM2002:$ID$|}\"; string B = \"ACCESSKEY=\" + A; string C = $\"ACCESSKEY={A}\";")]
    [InlineData("string A = \"\\u0022{|NIAM2002:$ID$|}\\u0022\";")]
    [InlineData("string A = \"{|NIAM2002:$OLDID$|}\"; string B = \"$SECRET$\";")]
    [InlineData("string A = \"{|NIAM2002:$OLDID$|}\";\n\n\n\n\nstring B = \"$SECRET$\";")]
    public async Task Ids_are_reported_wherever_they_stand(string member) => await VerifyAsync(member);

    [Theory]
    [InlineData("// $ID$")]
    [InlineData("/// <summary>$ID$</summary>\nvoid A() { }")]
    [InlineData("string A = \"$ASIA$\";")]
    [InlineData("string A = \"$OLDID$\";")]
    [InlineData("string A = \"$OLDID$\";\n\n\n\n\n\nstring B = \"$SECRET$\";")]
    [InlineData("string A = \"$OLDID$\"; string B = \"$HASH$\";")]
    [InlineData("string A = \"AKIAIOSFODNN7EXAMPLE\";")]
    [InlineData("string A = \"AKIAXXXXXXXXXXXXXXXX\";")]
    [InlineData("string A = \"AKIA\"; string B = \"starts with AKIA\";")]
    [InlineData("string A = \"^AKIA[0-9A-Z]{16}$\";")]
    [InlineData("string A = \"x$ID$\"; string B = \"$ID$x\";")]
    [InlineData("string A = \"aGVsbG8gd29ybGQ+$ID$/aGVsbG8gd29ybGQ=\";")]
    [InlineData("string A(string s) => $\"AKIA{s}\";")]
    [InlineData("string A(string s) => \"AKIA\" + s;")]
    [InlineData("int AKIA2ABCDEFGH3XZYW5Q = 1;")]
    public async Task Look_alikes_are_silent(string member) => await VerifyAsync(member);

    [Fact]
    public async Task Identifiers_of_users_and_roles_are_no_keys()
    {
        foreach (var kind in new[] { "AROA", "AIDA", "AGPA", "AIPA", "ANPA", "ANVA", "APKA", "ASCA", "A3TX", "LKIA", "LSIA" })
        {
            await VerifyAsync($"string A = \"{FakeKeys.KeyId(kind: kind)}\"; string B = \"AKIA\";");
        }
    }

    [Fact]
    public async Task Ids_made_of_pieces_are_one_diagnostic_with_all_their_places()
    {
        var code = FakeKeys.Fill(
            """
            class Uses
            {
                const string Head = "$ID<$";
                string Whole = Head + "$ID>$";
            }
            """
        );
        var diagnostic = Assert.Single(await CredentialVerifier.ReportAsync(code));
        Assert.Equal("NIAM2002", diagnostic.Id);
        var places = diagnostic
            .AdditionalLocations.Prepend(diagnostic.Location)
            .Select(location => code.Substring(location.SourceSpan.Start, location.SourceSpan.Length));
        Assert.Equal(FakeKeys.Fill("Head|$ID>$|$ID<$").Split('|'), places);
    }

    [Fact]
    public async Task The_message_names_the_account_and_not_the_key()
    {
        var diagnostic = Assert.Single(await CredentialVerifier.ReportAsync(FakeKeys.Fill("class Uses { string A = \"$ID$\"; }")));
        var message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(FakeKeys.Account, message);
        Assert.Contains("AKIA…" + FakeKeys.KeyId()[^4..], message);
        Assert.DoesNotContain(FakeKeys.KeyId(), message);
    }

    [Fact]
    public async Task The_SDK_is_not_needed() =>
        await CredentialVerifier.VerifyAsync("class Uses { string A = \"{|NIAM2002:$ID$|}\"; }", []);

    private static Task VerifyAsync(string member) =>
        CredentialVerifier.VerifyAsync(
            $$"""
            class Uses
            {
                {{member}}
            }
            """
        );
}
