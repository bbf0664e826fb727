using System.Text.RegularExpressions;
using Xunit;

namespace Xiangzhi.Tidy.Tests;

/// <summary>What no line of shipped code may do, so that no test need look for it at run time.</summary>
public sealed partial class SecurityRules
{
    /// <summary>Invented people are drawn by a seed, and a benchmark measures; neither keeps a secret.</summary>
    private static IEnumerable<SourceFile> Serious => SourceTree.Shipped.Where(f => !f.IsBelow("src/Xiangzhi.Web/Sample") && !f.IsBelow("src/Xiangzhi.Web/Bench"));

    [Fact]
    public void Patterns_are_written_in_the_code() =>
        Rule.Holds(
            SourceTree.Shipped.Where(PatternAtRunTime()),
            "Use [GeneratedRegex] with a pattern that stands in the code; nobody's input is a pattern.");

    [Fact]
    public void Every_pattern_has_a_time_limit() =>
        Rule.Holds(
            SourceTree.Shipped.Where(f => f.Path == "src/Xiangzhi.Web/CommandLine/Cli.cs" && !f.Text.Contains("SetData(\"REGEX_DEFAULT_MATCH_TIMEOUT\"", StringComparison.Ordinal)).Select(f => f.Path),
            "Set REGEX_DEFAULT_MATCH_TIMEOUT before anything is matched: generated patterns take their limit from it.");

    [Fact]
    public void No_weak_hash_or_random_number_is_used_for_secrets() =>
        Rule.Holds(
            Serious.Where(f => f.Path != "src/Xiangzhi.Web/Accounts/Totp.cs").Where(Weak()),
            "Use SHA256 and RandomNumberGenerator. The one-time passwords of RFC 6238 alone ask for HMAC-SHA1.");

    [Fact]
    public void There_is_no_unsafe_code() => Rule.Holds(SourceTree.Shipped.Where(Unsafe()), "Write it with spans.");

    [Fact]
    public void No_certificate_goes_unchecked() => Rule.Holds(SourceTree.Shipped.Where(Unchecked()), "Let .NET check the certificate; add the office's authority to the system's store.");

    [Fact]
    public void Xml_is_read_without_a_resolver_and_no_type_is_made_by_name() =>
        Rule.Holds(Serious.Where(ByName()), "Name the type in the code; read XML with DtdProcessing.Prohibit.");

    [Theory]
    [InlineData("Regex.IsMatch(a, b)", true)]
    [InlineData("new Regex(x)", true)]
    [InlineData("Pattern().IsMatch(a)", false)]
    public void A_pattern_made_at_run_time_is_seen(string line, bool breach) => Assert.Equal(breach, PatternAtRunTime().IsMatch(line));

    [GeneratedRegex(@"new Regex\(|\bRegex\.(Match|Matches|IsMatch|Replace|Split|Count|EnumerateMatches)\(")]
    private static partial Regex PatternAtRunTime();

    [GeneratedRegex(@"\b(MD5|SHA1|HMACSHA1|HMACMD5|DES|TripleDES|RC2)\.|\bnew Random\b|\bRandom\.Shared\b|CipherMode\.ECB")]
    private static partial Regex Weak();

    [GeneratedRegex(@"\bunsafe\b\s*(\{|static|class|struct|void|fixed)|AllowUnsafeBlocks")]
    private static partial Regex Unsafe();

    [GeneratedRegex("ServerCertificateCustomValidationCallback|RemoteCertificateValidationCallback|DangerousAcceptAny")]
    private static partial Regex Unchecked();

    [GeneratedRegex(@"BinaryFormatter|Type\.GetType\(|Activator\.CreateInstance\(""|XmlUrlResolver|DtdProcessing\.Parse|TypeNameHandling")]
    private static partial Regex ByName();
}
