using System.Text.Json;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Sample;
using Xiangzhi.Web.Shared;
using Xiangzhi.Web.Tests.CommandLine;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Sample;

/// <summary>Other townships from the same stories: each its own, the same for the same seed, sound to the last byte.</summary>
public sealed class WorldsTests(WebOffice offices)
{
    /// <summary>What a world's size is counted in.</summary>
    private static readonly string[] Told = ["dispute", "reception-visit", "licence", "village-petition", "service-case", "penalty", "task-from-above"];

    [Fact]
    public async Task Townships_of_one_world_differ_are_sound_and_come_out_alike_again()
    {
        var (one, again) = (offices.NewFolder(), offices.NewFolder());
        foreach (var data in new[] { one, again })
            Assert.Equal(0, Shell.RunAll("sample", "--data", data, "--townships", "2", "--years", "1", "--matters", "1120", "--seed", "3").Code);
        using var store = LedgerStore.Open(one, new() { Time = new OfficeClock(LocalDay.At(World.Today, new(10, 0))) }, OpenMode.ReadWrite);
        using var twin = LedgerStore.Open(again, new(), OpenMode.ReadOnly);
        Assert.Equal(store.Townships.Select(t => Convert.ToHexString(t.Checkpoint().Root.Span)), twin.Townships.Select(t => Convert.ToHexString(t.Checkpoint().Root.Span)));
        var (a, b) = (store.Townships[0], store.Townships[1]);
        Assert.StartsWith("99", a.Code, StringComparison.Ordinal);
        Assert.NotEqual(a.Profile.Name, b.Profile.Name);
        Assert.NotEqual(Villages(a), Villages(b));
        Assert.NotEqual(Figure(a, "F1a"), Figure(b, "F1a"));
        foreach (var township in store.Townships)
        {
            var matters = Told.Select(register => township.List(new() { Register = register }).Total).ToList();
            Assert.All(matters, count => Assert.InRange(count, 8, 120));
            Assert.InRange(matters.Sum(), 210, 320);
            // About as many as were asked for, all registers together.
            Assert.InRange(township.List(new()).Total, 500, 620);
            Assert.True(township.Profile.Demonstration);
            Assert.True(township.Verify().Ok);
            Assert.Empty(township.Verify().Remarks);
            Assert.Empty((await township.Rebuild(write: false)).Differences);
        }
    }

    [Fact]
    public void Townships_of_a_world_report_some_late_some_with_numbers_that_their_ledgers_contradict()
    {
        var data = offices.NewFolder();
        Assert.Equal(0, Shell.RunAll("sample", "--data", data, "--townships", "4", "--years", "2", "--matters", "2400", "--seed", "5").Code);
        using var store = LedgerStore.Open(data, new() { Time = new OfficeClock(LocalDay.At(World.Today, new(10, 0))) }, OpenMode.ReadOnly);
        var reports = store.Townships.Select(t => (AnnualReport)YearReport.MatterOf(t, 2024)!.State).ToList();
        Assert.Equal([new(2025, 1, 26), new(2025, 1, 26), new(2025, 1, 26), new DateOnly(2025, 3, 12)], reports.Select(r => r.SentUp!.Value.Day));
        // What is a reference agrees with the ledger; what somebody typed is told.
        Assert.Equal(["", "开展普法活动260场", "tie-out", ""], store.Townships.Select(t => FaultsOf(data, t)));
    }

    private string FaultsOf(string data, Township township)
    {
        var file = Path.Combine(offices.NewFolder(), "报告.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, YearReport.Of(township, 2024).PlainText());
        var found = JsonDocument.Parse(Shell.RunAll("audit", file, "--data", data, "--township", township.Code, "--year", "2024", "--format", "json").Said).RootElement;
        var claims = found.GetProperty("claims").EnumerateArray().ToList();
        Assert.True(claims.Count(c => c.GetProperty("verdict").GetString() == "matched") > 8);
        return string.Join(' ', claims.Where(c => c.GetProperty("verdict").GetString() == "mismatch").Select(c => c.GetProperty("text").GetString())
            .Concat(found.GetProperty("checks").EnumerateArray().Where(c => c.GetProperty("verdict").GetString() == "fails").Select(c => c.GetProperty("kind").GetString())));
    }

    [Fact]
    public void No_two_localities_share_a_code_or_a_name()
    {
        var all = Enumerable.Range(0, Locality.Most).Select(i => Locality.Of(i, new(1))).ToList();
        Assert.Equal(Locality.Most, all.Select(l => l.Code).Distinct().Count());
        Assert.Equal(Locality.Most, all.Select(l => l.ShortName).Distinct().Count());
    }

    [Theory, InlineData("--townships", "0"), InlineData("--townships", "99999"), InlineData("--years", "20"), InlineData("--matters", "-1")]
    public void A_size_that_cannot_be_is_refused(string option, string value)
    {
        var (code, said, message) = Shell.RunAll("sample", "--data", offices.NewFolder(), option, value);
        Assert.Equal((2, ""), (code, said));
        Assert.Contains($"{option} 应在 1 到", message, StringComparison.Ordinal);
    }

    private static decimal? Figure(Township township, string code) => township.Figures(2025).Single(f => f.Figure.Code == code).Value.Value;

    private static string Villages(Township township) => string.Join('、', township.Roster.InForce(typeof(Villages), World.Today).Select(v => v.Label));
}
