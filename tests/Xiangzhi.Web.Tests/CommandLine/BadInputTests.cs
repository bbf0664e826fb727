using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xiangzhi.Storage;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.CommandLine;

/// <summary>Whatever is wrong with a call: an exit code that scripts can trust, and a sentence that says what to do.</summary>
public sealed partial class BadInputTests(WebOffice offices)
{
    public static TheoryData<string, string[]> Calls() => new()
    {
        { "没有“tell”这个命令。可用的命令：", ["tell"] },
        { "--year", ["figures", "--data", "{data}"] },
        { "命令写得不对", ["figures", "--data", "{data}", "--year", "2025", "--colour", "red"] },
        { "命令写得不对", ["figures", "--data", "{data}", "--year", "now"] },
        { "没有写 --witness；没有写 --out。用 ./run witness export --help", ["witness", "export", "--data", "{data}"] },
        { "还没有约请过", ["witness", "export", "--data", "{own}", "--witness", "无名乡", "--out", "{missing}.txt"] },
        { "年份 25 不对，请写四位数的年份", ["figures", "--data", "{data}", "--year", "25"] },
        { "没有指标“F99”，可用：", ["figures", "--data", "{data}", "--year", "2025", "--code", "F99"] },
        { "不能按“moon”分，可用：", ["figures", "--data", "{data}", "--year", "2025", "--code", "F1a", "--by", "moon"] },
        { "没有“xml”这种格式", ["figures", "--data", "{data}", "--year", "2025", "--format", "xml"] },
        { "不在 2025 年内", ["figures", "--data", "{data}", "--year", "2025", "--as-of", "2024-12-31"] },
        { "--as-of：“岁末”不是日期", ["figures", "--data", "{data}", "--year", "2025", "--as-of", "岁末"] },
        { "没有台账“nowhere”", ["registers", "--code", "nowhere"] },
        { "没有台账“nowhere”", ["import", "nowhere", "{file}", "--data", "{data}", "--dry-run"] },
        { "没有文件 nowhere.xlsx", ["import", "dispute", "nowhere.xlsx", "--data", "{data}"] },
        { "账本里没有乡镇 500000000", ["flags", "--data", "{data}", "--township", "500000000"] },
        { "账上没有事项“白土调〔1999〕1号”", ["matter", "白土调〔1999〕1号", "--data", "{data}"] },
        { "没有规则“nowhere”", ["clock", "--rule", "nowhere", "--from", "2025-03-01"] },
        { "规则 pen_surcharge（加处罚款）的数字不是期限", ["clock", "--rule", "pen_surcharge", "--from", "2025-03-01"] },
        { "规则 pen_prior_notice 没有数字", ["clock", "--rule", "pen_prior_notice", "--from", "2025-03-01"] },
        { "请用 --from 写明起算日", ["clock", "--days", "3", "--unit", "working"] },
        { "--unit 只能是 working 或 calendar", ["clock", "--from", "2025-03-01", "--days", "3", "--unit", "lunar"] },
        { "--days 应在 0 到 20000 之间", ["clock", "--from", "2025-03-01", "--days", "-1", "--unit", "working"] },
        { "已经结过账", ["close", "--data", "{own}", "--year", "2023"] },
        { "这里没有账本。核对 --data 的路径", ["figures", "--data", "{missing}", "--year", "2025"] },
        { "这里没有账本。核对 --data 的路径", ["verify", "--data", "{missing}"] },
        { "请写明核验什么", ["verify"] },
        { "已经有文件", ["sample", "--data", "{data}"] },
        { "这里没有账本", ["rebuild", "--data", "{file}"] },
        { "没有规则“nowhere”", ["law", "--code", "nowhere"] },
        { "没有台账“nowhere”", ["reconcile", "nowhere", "{file}", "--data", "{data}"] },
        { "没有文件 nowhere.xlsx", ["reconcile", "penalty", "nowhere.xlsx", "--data", "{data}"] },
        { "--month：“十一月”不是月份", ["reconcile", "penalty", "{file}", "--data", "{data}", "--month", "十一月"] },
        { "--record 要写明是哪个月", ["reconcile", "penalty", "{file}", "--data", "{data}", "--record"] },
        { "前 30 行里找不到表头", ["reconcile", "penalty", "{file}", "--data", "{data}"] },
        { "这里没有账本", ["backup", "--data", "{missing}", "--out", "{missing}"] },
        { "已经有这个文件", ["backup", "--data", "{data}", "--out", "{file}"] },
        { "pg_dump", ["backup", "--data", "Host=nowhere;Database=x", "--out", "{missing}"] },
        { "没有这个备份文件", ["restore", "{missing}", "--data", "{missing}"] },
        { "备份不完整", ["restore", "{file}", "--data", "{missing}"] },
        { "这里已经有文件", ["restore", "{file}", "--data", "{data}"] },
    };

    [Theory, MemberData(nameof(Calls))]
    public async Task A_wrong_call_ends_with_2_and_says_where_and_what_to_do(string message, string[] call)
    {
        var data = (await offices.Shared()).Data;
        var file = offices.NewFolder();
        await File.WriteAllTextAsync(file, "没有内容\n");
        var own = call.Contains("{own}") ? await offices.OwnData() : "";
        var (code, said, error) = Shell.RunAll([.. call.Select(c => c.Replace("{data}", data, StringComparison.Ordinal).Replace("{file}", file, StringComparison.Ordinal)
            .Replace("{own}", own, StringComparison.Ordinal).Replace("{missing}", offices.NewFolder(), StringComparison.Ordinal))]);
        Assert.Equal((2, ""), (code, said));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Matches(Chinese(), error);
    }

    [Fact]
    public async Task Data_that_another_program_writes_to_can_be_read_and_not_written()
    {
        await using var office = await offices.Own();
        var (code, _, error) = Shell.RunAll("close", "--data", office.Data, "--year", "2025");
        Assert.Equal(2, code);
        Assert.Contains("另一个程序正在写这本账", error, StringComparison.Ordinal);
        Assert.Contains("先停下那个程序", error, StringComparison.Ordinal);
        Assert.Equal(0, Shell.Run("figures", "--data", office.Data, "--year", "2025").Code);
    }

    [Fact]
    public async Task Damaged_data_are_named_with_the_way_out()
    {
        var data = await offices.OwnData();
        var file = Path.Combine(data, "ledger.db");
        await File.WriteAllBytesAsync(file, Encoding.UTF8.GetBytes(new string('x', 4096)));
        var (code, _, error) = Shell.RunAll("figures", "--data", data, "--year", "2025");
        Assert.Equal(2, code);
        Assert.Contains("ledger.db", error, StringComparison.Ordinal);
        Assert.Contains("./run restore 从备份恢复", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flipped_byte_in_the_journal_is_found_by_verify_with_its_place()
    {
        var data = await offices.OwnData();
        var file = Path.Combine(data, "ledger.db");
        var bytes = await File.ReadAllBytesAsync(file);
        var at = bytes.AsSpan().IndexOf("防汛值守"u8);
        Assert.True(at > 0);
        bytes[at] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        var (code, said, _) = Shell.RunAll("verify", "--data", data, "--format", "json");
        Assert.Equal(1, code);
        using var json = JsonDocument.Parse(said);
        Assert.False(json.RootElement.GetProperty("ok").GetBoolean());
        Assert.True(json.RootElement.GetProperty("problems")[0].GetProperty("seq").GetInt64() > 0);
    }

    [Fact]
    public async Task Data_of_a_newer_program_are_left_alone()
    {
        var data = await offices.OwnData();
        using (var store = LedgerStore.Open(data, new(), OpenMode.ReadWrite))
            Assert.NotEmpty(store.Townships);
        await Sqlite.Execute(Path.Combine(data, "ledger.db"), "UPDATE meta SET value = '999' WHERE name = 'schema'");
        var (code, _, error) = Shell.RunAll("rebuild", "--data", data);
        Assert.Equal(2, code);
        Assert.Contains("账本是较新的程序写的", error, StringComparison.Ordinal);
        Assert.Contains("请换用新版程序打开", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "malformed")]
    [InlineData("[1]", "malformed")]
    [InlineData("\"x\"", "malformed")]
    [InlineData("""{"register":"nowhere"}""", "unknown-register")]
    [InlineData("""{"register":"dispute","action":"fly"}""", "unknown-action")]
    [InlineData("""{"register":"dispute","action":"accept","matter":"白土调〔1999〕1号","on":"2025-12-01"}""", "unknown-matter")]
    [InlineData("""{"register":"dispute","action":"take-in","on":"soon"}""", "missing")]
    [InlineData("""{"register":"dispute","action":"take-in","on":"2025-12-01","fields":[]}""", "missing")]
    [InlineData("""{"register":"dispute","action":"take-in","on":"2025-12-01","fields":7}""", "missing")]
    [InlineData("""{"register":5}""", "missing")]
    [InlineData("""{"register":"village","action":"add","on":"2025-12-01","decidedBy":[1],"fields":{"villageCode":"299","name":"新村"}}""", "missing")]
    [InlineData("""{"register":"village","action":"add","on":"2025-12-01","source":{"kind":"paper"},"fields":{"villageCode":"299","name":"新村"}}""", "missing")]
    [InlineData("""{"register":"village","action":"add","on":"2025-12-01","secrecy":"top","fields":{"villageCode":"299","name":"新村"}}""", "missing")]
    [InlineData("""{"register":"village","action":"add","on":"2025-12-01","corrects":"7","fields":{"villageCode":"299","name":"新村"}}""", "missing")]
    [InlineData("""{"register":"village","action":"add","on":"2025-12-01","actId":"7","fields":{"villageCode":"299","name":"新村"}}""", "missing")]
    [InlineData("""{"register":"village","action":"add","on":"2025-12-01","at":null,"secrecy":"work-secret","basis":"paper","source":{"kind":"paper","name":"村簿"},"fields":{"villageCode":"299","name":"新村"}}""", null)]
    [InlineData("""{"register":"village","action":"add","on":"2027-12-01","fields":{"villageCode":"299","name":"新村"}}""", "future-day")]
    [InlineData("""{"register":"village","action":"add","on":"2025-12-01","fields":{"villageCode":"299","name":"新村","moon":1}}""", "missing")]
    public async Task A_line_that_is_no_act_is_answered_with_a_refusal_and_the_next_is_read(string line, string? refusal)
    {
        var data = await offices.OwnData();
        var file = offices.NewFolder();
        await File.WriteAllLinesAsync(file, [line, """{"register":"village","action":"add","on":"2025-12-01","recordedBy":"B13","fields":{"villageCode":"298","name":"又一村"}}"""]);
        var (code, said, error) = Shell.RunAll("act", file, "--data", data);
        Assert.Equal("", error);
        var answers = said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(2, answers.Count);
        Assert.True(answers[1].GetProperty("ok").GetBoolean());
        Assert.Equal(refusal is null ? 0 : 1, code);
        Assert.Equal(refusal, answers[0].TryGetProperty("refusal", out var refused) ? refused.GetProperty("code").GetString() : null);
        if (refusal is not null)
            Assert.Matches(Chinese(), refused.GetProperty("cure").GetString()!);
    }

    [Fact]
    public async Task An_import_on_the_command_line_does_what_the_page_does()
    {
        var data = await offices.OwnData();
        var file = offices.NewFolder() + ".csv";
        await File.WriteAllTextAsync(file, "安排日期,培训主题,培训对象\n2025-12-01,好的一行,机关干部\n2025-12-02,,机关干部\n");
        var (dry, _) = Shell.Run("import", "training", file, "--data", data, "--dry-run");
        var (code, said) = Shell.Run("import", "training", file, "--data", data, "--format", "json", "--by", "B04");
        Assert.Equal((1, 1), (dry, code));
        using var json = JsonDocument.Parse(said);
        Assert.Equal((1, 1, 1), (json.RootElement.GetProperty("new").GetInt32(), json.RootElement.GetProperty("faulty").GetInt32(), json.RootElement.GetProperty("recorded").GetInt32()));
        Assert.Contains("第3行“培训主题”：请填写培训主题", json.RootElement.GetProperty("faults")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("\"same\":1", Shell.Run("import", "training", file, "--data", data, "--format", "json").Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Real_data_are_not_served_beyond_this_machine_in_clear()
    {
        var data = offices.NewFolder();
        using (var store = LedgerStore.Open(data, new(), OpenMode.Create))
            await store.Create("500114206", new() { Name = "某乡人民政府", ShortName = "某", County = "某区", Since = new(2024, 1, 1) }, new(2024, 1, 1), "-");
        foreach (var beyond in new[] { "http://0.0.0.0:0", "http://*:5081", "http://[::]:5081", "http://192.0.2.1:80", "http://127.0.0.1:0;http://+:5081", "nonsense" })
        {
            var (code, _, error) = Shell.RunAll("serve", "--data", data, "--urls", beyond);
            Assert.Equal((beyond, 2), (beyond, code));
            Assert.Contains("真实数据出本机要用 https", error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_address_that_is_taken_is_named_with_the_cure()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        var (code, _, error) = Shell.RunAll("serve", "--data", await offices.OwnData(), "--urls", address);

        Assert.Equal(2, code);
        Assert.Equal($"地址 {address} 已有别的程序在用。", error.Trim()[..(error.IndexOf('。', StringComparison.Ordinal) + 1)]);
        Assert.Contains("--urls", error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
