using System.Text;
using System.Text.RegularExpressions;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests;

public abstract class SearchTests(TestEngine engine)
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
        Assert.Empty(office.Township.List(new() { Text = "张三丰", PersonalScope = ReadScope.Of("staff") }).Rows);
        Assert.Equal(0, office.Township.Count(new() { Text = "张三丰", PersonalScope = ReadScope.Of("staff") }));
    }

    [Fact]
    public async Task Personal_words_stand_nowhere_in_the_index()
    {
        using var office = await World();
        var terms = TestEngine.Terms(office);

        Assert.Contains(terms, t => Equals(t[0], "修路"));
        Assert.DoesNotContain(terms, t => t[0] is "张三" or "三丰" or "13812345678" or "赔我");
        Assert.All(terms.Where(t => Equals(t[2], "personal")), t => Assert.Matches("^[0-9a-f]{16}$", (string)t[0]!));
    }

    [Fact]
    public async Task Words_of_a_long_text_are_found_wherever_they_stand_in_it()
    {
        using var office = await World();
        // Some 4,000 characters without a mark between them, so that they are one run; every 97th place says where it is.
        var text = string.Concat(Enumerable.Range(0, 40).Select(i => $"{new string('长', 90)}第{Numeral(i)}处在这里"));
        var errand = await office.OpenErrand(Spring, "长文");
        await office.Do("visit", Spring, new Visit { Place = text }, errand);

        for (var i = 0; i < 40; i++)
            Assert.Equal(["长文"], Found(office, $"第{Numeral(i)}处在这里", personal: false));
        Assert.Equal(["长文"], Found(office, text[50..350], personal: false));
        Assert.Empty(Found(office, "处在这里第", personal: false));
        await office.AssertSound();

        static string Numeral(int i) => $"{"甲乙丙丁戊己庚辛壬癸"[i / 10]}{"子丑寅卯辰巳午未申酉"[i % 10]}";
    }

    [Fact]
    public async Task A_search_goes_by_the_index_and_not_through_all_matters()
    {
        using var office = await World();
        for (var i = 0; i < 30; i++)
            await office.OpenErrand(Spring, $"第{i}件");
        await engine.Swell(office);
        foreach (var query in (MatterQuery[])[new() { Text = "修路" }, new() { Text = "修路", PersonalScope = ReadScope.Everything },
            new() { Text = "修路", Register = "errand", PersonalScope = ReadScope.Of("errand") }, new() { Text = "修路 村口", OpenOnly = true }])
        {
            var conditions = office.Township.Where(query);
            var plan = await engine.Plan(office, $"SELECT m.id FROM matter m WHERE {conditions.Sql} ORDER BY m.opened DESC, m.no DESC", conditions.Values);

            foreach (var step in engine.SearchSteps)
                Assert.True(plan.Any(line => Regex.IsMatch(line, step)), string.Join('\n', plan));
        }
    }

    [Fact]
    public async Task Erased_words_stand_nowhere_in_the_files_of_the_database()
    {
        using var office = await World();
        var errand = office.Township.ByNumber("试验差〔2025〕1号")!;
        var photo = office.Township.StoreFile(new MemoryStream([1, 2, 3]));
        var visit = await office.Do("visit", Spring.AddDays(2), new Visit
        {
            Place = "桥头",
            Guests = [new() { Name = "王二麻子", Words = "隔壁偷水", Photo = new Attachment("张三丰的脸.jpg", "image/jpeg", 3, photo) }, new() { Name = "赵六" }],
        }, errand);
        var opening = errand.Opening.Entry.Seq;
        var last = visit.LastSeq;
        // Sealed as they are, they must go too: a key may be lost to others later.
        var held = office.Store.Database.Read(session => session.List("SELECT sealed FROM personal WHERE seq = $1 OR (seq = $2 AND slot = 'guests[0]')", row => row.Bytes(0), opening, last));
        Assert.Equal(2, held.Count);
        Assert.All(held, bytes => Assert.True(engine.Stored(office).Result.AsSpan().IndexOf(bytes) >= 0));

        await office.Do("erase", Today, new ErasePersonal { Entry = (int)opening, Ground = ErasureGround.EnteredWrongly, Reason = "本人要求" }, errand);
        await office.Do("erase", Today, new ErasePersonal { Entry = (int)last, Slot = "guests[0]", Ground = ErasureGround.EnteredWrongly, Reason = "本人要求" }, errand);

        var stored = await engine.Stored(office);
        Assert.All(held, bytes => Assert.True(stored.AsSpan().IndexOf(bytes) < 0));
        foreach (var word in (string[])["张三丰", "13812345678", "王二麻子", "隔壁偷水", photo])
            Assert.True(stored.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) < 0, word);
        Assert.Null(office.Township.OpenFile(photo));
        Assert.Empty(Found(office, "张三丰", personal: true));
        Assert.Empty(Found(office, "王二麻子", personal: true));
        Assert.Equal(["修路S217"], Found(office, "赵六", personal: true));
        Assert.Equal(["修路S217"], Found(office, "桥头", personal: true));
        var hashes = TestEngine.Terms(office).Where(t => Equals(t[2], "personal")).Select(t => (string)t[0]!).Distinct();
        var erased = office.Store.Tokens.Personal(["王二麻子"]).Split(' ');
        Assert.DoesNotContain(hashes, erased.Contains);
        Assert.All(erased, hash => Assert.True(stored.AsSpan().IndexOf(Encoding.ASCII.GetBytes(hash)) < 0, hash));
        Assert.Null(office.Township.Reveal(((Errand)errand.State).Asker.Place!.Value));
        await office.AssertSound();
    }

    [Fact]
    public async Task A_file_that_another_entry_names_too_stays()
    {
        using var office = await World();
        var errand = office.Township.ByNumber("试验差〔2025〕1号")!;
        var hash = office.Township.StoreFile(new MemoryStream([1, 2, 3]));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([1, 2, 3])), hash);
        var photo = new Attachment("图.jpg", "image/jpeg", 3, hash);
        var first = await office.Do("visit", Spring, new Visit { Place = "甲", Guests = [new() { Photo = photo }] }, errand);
        await office.Do("visit", Spring, new Visit { Place = "乙", Guests = [new() { Photo = photo }] }, errand);

        await office.Do("erase", Today, new ErasePersonal { Entry = (int)first.LastSeq, Slot = "guests[0]", Ground = ErasureGround.EnteredWrongly, Reason = "重复" }, errand);

        using var there = office.Township.OpenFile(hash);
        Assert.NotNull(there);
        Assert.Null(office.Township.OpenFile("../../../ledger.db"));
    }

    private async Task<TestOffice> World()
    {
        var office = await engine.Open(Today);
        var errand = await office.Do("open", Spring, new OpenErrand { Asker = "张三丰", Phone = "13812345678", Topic = "修路S217" },
            change: a => a with { Source = new(Ledger.SourceKind.Platform, "综治平台", "P-77") });
        await office.Do("visit", Spring.AddDays(1), new Visit { Place = "村口大树", Guests = [new() { Name = "李四", Words = "要赔我三千" }] }, errand);
        await office.OpenErrand(Spring, "通水", asker: "钱七");
        return office;
    }

    private static IEnumerable<string> Found(TestOffice office, string text, bool personal)
    {
        var page = office.Township.List(new() { Text = text, PersonalScope = personal ? ReadScope.Everything : null });
        Assert.Equal(page.Rows.Count, page.Total);
        return page.Rows.Select(r => r.Title);
    }
}

public sealed class SearchOnSqliteTests() : SearchTests(new SqliteEngine());

public sealed class SearchOnPostgresTests(PostgresServer server) : SearchTests(new PostgresEngine(server));
