using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Web.CommandLine;
using Xiangzhi.Web.Tests.CommandLine;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Sample;

/// <summary>The sample on PostgreSQL is the sample on SQLite, to the last figure.</summary>
public sealed class BothEnginesTests(PlayedSample onSqlite, PostgresServer server)
{
    [Fact]
    public async Task The_sample_is_the_same_on_both_engines_and_is_served_from_either()
    {
        var folder = Directory.CreateTempSubdirectory("xiangzhi-sample-");
        var data = $"{await server.NewDatabase()};Folder={folder.FullName}";
        Assert.Equal(0, Shell.Run("sample", "--data", data).Code);
        using (var store = LedgerStore.Open(data, new() { Time = DemonstrationTime.For(data, TimeProvider.System) }, OpenMode.ReadOnly))
            AssertSame(onSqlite.Township, store.Townships[0]);

        var (code, said, message) = Shell.RunAll("sample", "--data", data);
        Assert.Equal((2, ""), (code, said));
        Assert.Contains("已经有文件", message, StringComparison.Ordinal);
        Assert.Equal(0, Shell.Run("verify", "--data", data).Code);
        Assert.Equal(0, Shell.Run("rebuild", "--data", data).Code);
        var export = Path.Combine(folder.FullName, "ledger.jsonl");
        Assert.Equal(0, Shell.Run("export", "--data", data, "--out", export).Code);
        Assert.Equal(0, Shell.Run("verify", "--export", export).Code);

        await using (var office = await Office.Open(data))
            await AssertServed(office);
        folder.Delete(recursive: true);
    }

    private static void AssertSame(Township one, Township other)
    {
        Assert.Equal(Convert.ToHexString(one.Checkpoint().Root.Span), Convert.ToHexString(other.Checkpoint().Root.Span));
        foreach (var year in (int[])[2023, 2024, 2025])
        {
            Assert.Equal(one.Figures(year).Select(Text), other.Figures(year).Select(Text));
            foreach (var code in (string[])["F1a", "E5", "C1"])
                Assert.Equal(one.Records(code, year).Records.Records.Select(Text), other.Records(code, year).Records.Records.Select(Text));
        }
        foreach (var register in one.Catalogue.All.Select(r => r.Code))
            Assert.Equal(Rows(one, new() { Register = register }), Rows(other, new() { Register = register }));
        foreach (var words in (string[])["滴水", "院坝", "土地 边界", "1号", "王", "白土", "S217", "民法典进院坝"])
        {
            Assert.Equal(Rows(one, new() { Text = words }), Rows(other, new() { Text = words }));
            Assert.Equal(one.Count(new() { Text = words, OpenOnly = true }), other.Count(new() { Text = words, OpenOnly = true }));
        }
        Assert.NotEmpty(Rows(one, new() { Text = "滴水" }));
        Assert.Equal(one.Flags(new()).Select(f => f with { Flag = f.Flag with { LookedFor = [] } }), other.Flags(new()).Select(f => f with { Flag = f.Flag with { LookedFor = [] } }));
        Assert.Equal(one.Clocks(new()), other.Clocks(new()));
    }

    private static async Task AssertServed(Office office)
    {
        using var visitor = office.Visit(Role.Handler);
        var matter = office.Township.List(new() { Register = "dispute", First = 1 }).Rows[0];
        foreach (var path in (string[])["/", "/r", "/r/dispute", "/r/dispute/new/take-in", "/figures/2025", "/figures/2025/F1a", "/flags", "/calendar", "/search?q=滴水", $"/m/{matter.Id}"])
            await visitor.See(path);
        Expect.None(office.Exceptions);
    }

    private static IReadOnlyList<string> Rows(Township township, MatterQuery query) => [.. township.List(query with { First = MatterQuery.MostFirst }).Rows
        .Select(r => string.Join('|', r.Id, r.Number, r.Stage, r.Village, r.Handler, r.Opened, r.Closed, r.LastSeq, r.NextDue, r.RedFlags, r.AmberFlags, r.Title, string.Join(',', r.Cells)))];

    private static string Text(FigureRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Figure.Code} {row.Value} {row.Printed} {row.Corrections} {row.Closed}");

    private static string Text(FigureRecord record) => string.Create(CultureInfo.InvariantCulture, $"{record.Number} {record.Seq} {record.On} {record.Amount} {record.Subject} {string.Join('|', record.Slices)}");
}
