using System.Text;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests;

public sealed class SearchTests
{
    private static readonly DateOnly Today = new(2025, 6, 30);
    private static readonly DateOnly Spring = new(2025, 3, 3);

    [Theory]
    [InlineData("修路")]
    [InlineData("修")]
    [InlineData("路")]
    [InlineData("村口")]
    [InlineData("S217")]
    [InlineData("s21")]
    [InlineData("Ｓ２１７")]
    [InlineData("修路 村口")]
    [InlineData("试验差〔2025〕1号")]
    [InlineData("P-77")]
    public async Task Public_words_are_found(string text)
    {
        using var office = await World();
        Assert.Equal(["修路S217"], Found(office, text, personal: false));
    }

    [Theory]
    [InlineData("修桥路")]
    [InlineData("路修")]
    [InlineData("修路 桥头")]
    [InlineData("张三")]
    [InlineData("赔我")]
    [InlineData("13812345678")]
    public async Task What_is_not_there_or_is_masked_is_not_found(string text)
    {
        using var office = await World();
        Assert.Empty(Found(office, text, personal: false));
    }

    [Theory]
    [InlineData("张三")]
    [InlineData("三丰")]
    [InlineData("张三丰")]
    [InlineData("13812345678")]
    [InlineData("赔我")]
    [InlineData("张三丰 修路 赔我")]
    [InlineData("张三丰赔")]
    public async Task Personal_words_are_found_by_those_who_may_read_them(string text)
    {
        using var office = await World();
        Assert.Equal(text == "张三丰赔" ? [] : ["修路S217"], Found(office, text, personal: true));
    }

    [Fact]
    public async Task One_character_finds_no_person()
    {
        using var office = await World();
        Assert.Empty(Found(office, "张", personal: true));
    }

    [Fact]
    public async Task Personal_words_of_other_registers_stay_hidden()
    {
        using var office = await World();
        Assert.Empty(office.Township.List(new() { Text = "张三丰", ReadsPersonal = register => register.Code == "staff" }).Rows);
        Assert.Equal(0, office.Township.Count(new() { Text = "张三丰", ReadsPersonal = register => register.Code == "staff" }));
    }

    [Fact]
    public async Task Personal_words_stand_nowhere_in_the_index()
    {
        using var office = await World();
        var terms = office.Store.Database.Read(session => session.Rows("SELECT term, col FROM search_terms").ToList());

        Assert.Contains(terms, t => Equals(t[0], "修路"));
        Assert.DoesNotContain(terms, t => t[0] is "张三" or "三丰" or "13812345678" or "赔我");
        Assert.All(terms.Where(t => Equals(t[1], "personal")), t => Assert.Matches("^[0-9a-f]{16}$", (string)t[0]!));
    }

    [Fact]
    public async Task A_search_goes_by_the_index_and_not_through_all_matters()
    {
        using var office = await World();
        for (var i = 0; i < 30; i++)
            await office.OpenErrand(Spring, $"第{i}件");
        foreach (var query in (MatterQuery[])[new() { Text = "修路" }, new() { Text = "修路", Register = "errand", ReadsPersonal = _ => true }, new() { Text = "修路 村口", OpenOnly = true }])
        {
            var conditions = office.Township.Where(query);
            var plan = office.Store.Database.Read(session => session.Rows(
                $"EXPLAIN QUERY PLAN SELECT m.id FROM matter m WHERE {conditions.Sql} ORDER BY m.opened DESC, m.no DESC", conditions.Values).Select(r => (string)r[3]!).ToList());

            Assert.Contains(plan, step => step.StartsWith("SCAN search VIRTUAL TABLE INDEX", StringComparison.Ordinal) && step.Contains('M', StringComparison.Ordinal));
            Assert.Contains(plan, step => step.Contains("m USING INTEGER PRIMARY KEY", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Erased_words_stand_nowhere_in_the_files_of_the_database()
    {
        using var office = await World();
        var errand = office.Township.ByNumber("试验差〔2025〕1号")!;
        var photo = office.Township.StoreFile(new MemoryStream([1, 2, 3]), "张三丰的脸.jpg", "image/jpeg");
        var visit = await office.Do("visit", Spring.AddDays(2), new Visit
        {
            Place = "桥头",
            Guests = [new() { Name = "王二麻子", Words = "隔壁偷水", Photo = new Attachment("张三丰的脸.jpg", "image/jpeg", 3, photo) }, new() { Name = "赵六" }],
        }, errand);
        var opening = errand.Opening.Entry.Seq;
        var last = visit.LastSeq;
        Assert.True(Bytes(office).IndexOf("王二麻子"u8) >= 0);

        await office.Do("erase", Today, new ErasePersonal { Entry = (int)opening, Reason = "本人要求" }, errand);
        await office.Do("erase", Today, new ErasePersonal { Entry = (int)last, Slot = "guests[0]", Reason = "本人要求" }, errand);

        foreach (var word in (string[])["张三丰", "13812345678", "王二麻子", "隔壁偷水", photo])
            Assert.True(Bytes(office).IndexOf(Encoding.UTF8.GetBytes(word)) < 0, word);
        Assert.Null(office.Township.OpenFile(photo));
        Assert.Empty(Found(office, "张三丰", personal: true));
        Assert.Empty(Found(office, "王二麻子", personal: true));
        Assert.Equal(["修路S217"], Found(office, "赵六", personal: true));
        Assert.Equal(["修路S217"], Found(office, "桥头", personal: true));
        var hashes = office.Store.Database.Read(session => session.Rows("SELECT DISTINCT term FROM search_terms WHERE col = 'personal'").Select(r => (string)r[0]!).ToList());
        var erased = office.Store.Tokens.Personal(["王二麻子"]).Split(' ');
        Assert.DoesNotContain(hashes, erased.Contains);
        Assert.All(erased, hash => Assert.True(Bytes(office).IndexOf(Encoding.ASCII.GetBytes(hash)) < 0, hash));
        Assert.Null(office.Township.Reveal(((Errand)errand.State).Asker.Place!.Value));
        await office.AssertSound();
    }

    [Fact]
    public async Task A_file_that_another_entry_names_too_stays()
    {
        using var office = await World();
        var errand = office.Township.ByNumber("试验差〔2025〕1号")!;
        var hash = office.Township.StoreFile(new MemoryStream([1, 2, 3]), "图.jpg", "image/jpeg");
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([1, 2, 3])), hash);
        var photo = new Attachment("图.jpg", "image/jpeg", 3, hash);
        var first = await office.Do("visit", Spring, new Visit { Place = "甲", Guests = [new() { Photo = photo }] }, errand);
        await office.Do("visit", Spring, new Visit { Place = "乙", Guests = [new() { Photo = photo }] }, errand);

        await office.Do("erase", Today, new ErasePersonal { Entry = (int)first.LastSeq, Slot = "guests[0]", Reason = "重复" }, errand);

        using var there = office.Township.OpenFile(hash);
        Assert.NotNull(there);
        Assert.Null(office.Township.OpenFile("../../../ledger.db"));
    }

    private static async Task<TestOffice> World()
    {
        var office = await TestOffice.Open(Today);
        var errand = await office.Do("open", Spring, new OpenErrand { Asker = "张三丰", Phone = "13812345678", Topic = "修路S217" },
            change: a => a with { Source = new(Ledger.SourceKind.Platform, "综治平台", "P-77") });
        await office.Do("visit", Spring.AddDays(1), new Visit { Place = "村口大树", Guests = [new() { Name = "李四", Words = "要赔我三千" }] }, errand);
        await office.OpenErrand(Spring, "通水", asker: "钱七");
        return office;
    }

    private static IEnumerable<string> Found(TestOffice office, string text, bool personal)
    {
        var page = office.Township.List(new() { Text = text, ReadsPersonal = personal ? _ => true : null });
        Assert.Equal(page.Rows.Count, page.Total);
        return page.Rows.Select(r => r.Title);
    }

    /// <summary>Everything that stands on disk beside keys, the database's own files and attachments.</summary>
    private static ReadOnlySpan<byte> Bytes(TestOffice office) =>
        Directory.EnumerateFiles(office.Data, "*", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith("writer.lock", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}keys{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => Encoding.UTF8.GetBytes(f).Concat(Read(f))).ToArray();

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
