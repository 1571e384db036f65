using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Credentials;

namespace NeptuneIam.Analyzers.Tests.Credentials;

public class AccessKeyIdTests
{
    [Fact]
    public void Ids_of_today_tell_their_account()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var account = new Random(seed + 10_000)
                .NextInt64(1_000_000_000_000)
                .ToString("D12", System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(AccessKeyId.TryParse(FakeKeys.KeyId(seed, account: account), out var id));
            Assert.Equal(account, id.Account);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Older_ids_tell_no_account(bool isBase32)
    {
        Assert.True(AccessKeyId.TryParse(FakeKeys.OldKeyId(isBase32: isBase32), out var id));
        Assert.Null(id.Account);
        Assert.Equal(isBase32, id.IsBase32);
    }

    [Fact]
    public void The_text_of_an_id_is_its_kind_and_its_last_four_characters()
    {
        var value = FakeKeys.KeyId();
        Assert.True(AccessKeyId.TryParse(value, out var id));
        Assert.Equal("AKIA…" + value[^4..], id.ToString());
        Assert.Equal($"AKIA…{value[^4..]} of account {FakeKeys.Account}", id.Description);
    }

    [Theory]
    [InlineData("AKIA", true)]
    [InlineData("ABIA", true)]
    [InlineData("ACCA", true)]
    [InlineData("ASIA", false)]
    [InlineData("AROA", false)]
    [InlineData("AIDA", false)]
    [InlineData("AGPA", false)]
    [InlineData("AIPA", false)]
    [InlineData("ANPA", false)]
    [InlineData("ANVA", false)]
    [InlineData("APKA", false)]
    [InlineData("ASCA", false)]
    [InlineData("A3TX", false)]
    [InlineData("LKIA", false)]
    [InlineData("LSIA", false)]
    [InlineData("akia", false)]
    public void Only_long_term_kinds_are_keys(string kind, bool isKey)
    {
        Assert.Equal(isKey, AccessKeyId.TryParse(FakeKeys.KeyId(kind: kind), out _));
        Assert.Equal(isKey, AccessKeyId.TryFind($"id={FakeKeys.KeyId(kind: kind)};", 0, out _, out _));
    }

    [Theory]
    [InlineData("AKIAIOSFODNN7EXAMPLE")]
    [InlineData("AKIAI44QH8DHBEXAMPLE")]
    [InlineData("AKIAQRSTUVWXYZEXAMPLE")]
    [InlineData("AKIAXXXXXXXXXXXXXXXX")]
    [InlineData("AKIA0000000000000000")]
    [InlineData("AKIAABCDEFGHIJKLMNOP")]
    [InlineData("AKIA1234567890ABCDEF")]
    [InlineData("AKIAFAKEFAKE7K2M5PQX")]
    [InlineData("AKIAQ3ZTESTW7K2M5PQX")]
    public void Documentation_and_placeholders_are_no_keys(string value)
    {
        Assert.False(AccessKeyId.TryParse(value, out _));
        Assert.False(AccessKeyId.TryFind(value, 0, out _, out _));
    }

    [Theory]
    [InlineData("{0}", 0)]
    [InlineData(" {0}\n", 1)]
    [InlineData("aws_access_key_id = {0}\n", 20)]
    [InlineData("AWSAccessKeyId={0};Secret=x", 15)]
    [InlineData("https://host/?AKIA&X-Amz-Credential={0}/20260101/eu-west-1/s3/aws4_request", 36)]
    [InlineData("AAKIA {0}", 6)]
    [InlineData("\"{0}\"", 1)]
    [InlineData("é{0}é", 1)]
    public void Finds_ids_inside_text(string format, int start)
    {
        var value = FakeKeys.KeyId();
        Assert.True(AccessKeyId.TryFind(format.Replace("{0}", value), 0, out var span, out _));
        Assert.Equal(new TextSpan(start, value.Length), span);
    }

    [Theory]
    [InlineData("A{0}")]
    [InlineData("{0}A")]
    [InlineData("_{0}")]
    [InlineData("{0}_")]
    [InlineData("{0}9")]
    [InlineData("SGVsbG8+d29ybGQ/{0}+bm90IGEga2V5Pz8/")]
    [InlineData("nT4x/{0}/aGVsbG8gd29ybGQ")]
    public void Does_not_find_ids_inside_words_and_encoded_text(string format) =>
        Assert.False(AccessKeyId.TryFind(format.Replace("{0}", FakeKeys.KeyId()), 0, out _, out _));

    [Fact]
    public void Finds_every_id_of_a_text()
    {
        string[] ids = [FakeKeys.KeyId(1), FakeKeys.KeyId(2), FakeKeys.KeyId(3)];
        var text = $"{ids[0]},{ids[1]} {ids[2]}";
        var found = new List<string>();
        for (var start = 0; AccessKeyId.TryFind(text, start, out var span, out _); start = span.End)
        {
            found.Add(text.Substring(span.Start, span.Length));
        }

        Assert.Equal(ids, found);
    }

    [Fact]
    public void Never_throws_on_any_prefix_or_suffix()
    {
        var text = $"AKIA {FakeKeys.KeyId()}/{FakeKeys.Secret()} AKIA";
        for (var length = 0; length <= text.Length; length++)
        {
            AccessKeyId.TryFind(text[..length], 0, out _, out _);
            AccessKeyId.TryFind(text[length..], 0, out _, out _);
            _ = AccessKeyId.TryParse(text[..length], out _);
        }
    }
}
