using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Verifier;
using Xiangzhi.Web.Correspondence;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Correspondence;

/// <summary>A letter is written with figures of the ledger, signed, issued, and stays as it was issued.</summary>
public sealed partial class LetterTests(WebOffice offices)
{
    [Fact]
    public async Task A_letter_is_written_signed_and_issued_through_the_pages_and_its_Word_file_tells_the_ledgers_figures()
    {
        await using var office = await offices.Own();
        using var handler = office.Visit(Role.Handler);
        using var clerk = office.Visit(Role.OfficeClerk);
        using var leader = office.Visit(Role.Leader);
        var letter = await Drafted(office, handler);
        var form = (await handler.See($"{letter}/write")).Forms.Single(f => f.Names.Contains("body"));
        form["body"] = "一、化解情况\n受理矛盾纠纷{F1a}，办结{F2a}。\n专此函复。";
        await handler.SendAndFollow(form);
        await Press(clerk, letter, "review");
        await Press(leader, letter, "sign");
        Assert.Contains("草稿，未印发", Word(await clerk.Client.GetByteArrayAsync($"{letter}.docx"), "word/header1.xml"), StringComparison.Ordinal);
        await Press(clerk, letter, "issue", ("number", "白土府函〔2026〕1号"));

        var taken = office.Township.Figure("F1a", 2025).Value.Value!.Value;
        var docx = await clerk.Client.GetByteArrayAsync($"{letter}.docx");
        var words = Word(docx);
        foreach (var expected in new[] { office.Township.Profile.Name, "白土府函〔2026〕1号", "关于试验情况的复函", "黔江区司法局：", $"受理矛盾纠纷{taken:0}件", "抄送：区委政法委", "2026年1月6日", "2026年1月6日印发" })
            Assert.Contains(expected, words, StringComparison.Ordinal);
        Assert.DoesNotContain("草稿", Word(docx, "word/header1.xml"), StringComparison.Ordinal);
        var page = await clerk.See(letter);
        Assert.Contains($"<a class=\"fig\" href=\"/figures/2025/F1a\">{taken:0}件</a>", page.Html, StringComparison.Ordinal);
        Assert.Contains("<h2>一、化解情况</h2>", page.Html, StringComparison.Ordinal);
        var text = await clerk.Client.GetStringAsync($"{letter}.txt");
        Assert.Contains($"受理矛盾纠纷{taken:0}件，办结", text, StringComparison.Ordinal);
        Assert.Contains($">{taken:0}件<", await clerk.Client.GetStringAsync($"{letter}.html"), StringComparison.Ordinal);
        Assert.Equal(Of(office, letter).Kept!.Sha256, Convert.ToHexStringLower(SHA256.HashData(docx)));
        // Whoever holds the file can have it checked against the journal.
        var kept = Assert.Single(PrintedReports.In(office.Township.Entries().Select(e => EntryCodec.Read(e.Bytes))), f => f.Sha256 == Of(office, letter).Kept!.Sha256);
        Assert.Equal((null, Of(office, letter).Issued!.Value.Seq), (kept.Year, kept.Closed));
        Assert.Equal(404, (await handler.Get($"{letter}/write")).Status);
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task What_stands_below_a_line_that_names_an_annex_is_printed_on_a_page_of_its_own()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var letter = await Drafted(office, clerk);
        var form = (await clerk.See($"{letter}/write")).Forms.Single(f => f.Names.Contains("body"));
        form["body"] = "现将情况函复如下。\n附件1：纠纷情况表\n{表 F1a F2a}\n附件2：重点事项清单";
        await clerk.SendAndFollow(form);
        var text = (await clerk.Client.GetStringAsync($"{letter}.txt", TestContext.Current.CancellationToken)).Split('\n');
        var named = Array.IndexOf(text, "附件：1. 纠纷情况表");
        Assert.True(Array.IndexOf(text, "现将情况函复如下。") < named, string.Join('|', text));
        Assert.Equal("2. 重点事项清单", text[named + 1]);
        Assert.Equal("纠纷情况表", text[Array.IndexOf(text, "附件1") + 1]);
        // An annex without a text is only named: it goes along as a paper of its own.
        Assert.DoesNotContain("附件2", text);
        Assert.Contains("<section class=\"annex\">", await clerk.Client.GetStringAsync($"{letter}.html", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Single(Regex.Matches(Word(await clerk.Client.GetByteArrayAsync($"{letter}.docx", TestContext.Current.CancellationToken)), "附件1"));
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task A_hand_typed_number_and_an_unreadable_reference_are_pointed_out_and_only_the_latter_keeps_from_signing()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        using var leader = office.Visit(Role.Leader);
        var letter = await Drafted(office, clerk);
        var form = (await clerk.See($"{letter}/write")).Forms.Single(f => f.Names.Contains("body"));
        form["body"] = "受理矛盾纠纷183件，办结{Q99}。";
        var preview = await clerk.Send(form, "preview", "1");
        Assert.Equal(["183件", "{Q99}"], Mark().Matches(preview.Html).Select(m => m.Groups[1].Value));
        Assert.Contains("“183件”是手写的数", preview.Text, StringComparison.Ordinal);
        await clerk.SendAndFollow(preview.Forms.Single(f => f.Names.Contains("body")));
        Assert.Contains("还有 2 处要看一看", (await clerk.See(letter)).Text, StringComparison.Ordinal);
        await Press(clerk, letter, "review");

        var refused = await leader.Send((await leader.See(letter[..^"/letter".Length] + "/do/sign")).Forms.Single(f => f.Names.Contains("act-id")));
        Assert.Equal(422, refused.Status);
        Assert.Contains("没有指标“Q99”", refused.Text, StringComparison.Ordinal);
        var again = (await clerk.See($"{letter}/write")).Forms.Single(f => f.Names.Contains("body"));
        again["body"] = "受理矛盾纠纷183件。";
        await clerk.SendAndFollow(again);
        await Press(clerk, letter, "review");
        await Press(leader, letter, "sign");
        Assert.Equal(OfficialLetterStage.Signed, Of(office, letter).Stage);
    }

    [Fact]
    public async Task What_changed_after_the_issue_stands_beside_the_letter_and_not_in_it()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var notice = office.Township.Each(new() { Register = OfficialLetters.RegisterCode }).Single(m => ((OfficialLetter)m.State).Issued is not null);
        var path = WrittenLetter.PathOf(notice);
        var (docx, text, then) = (await clerk.Client.GetByteArrayAsync($"{path}.docx"), await clerk.Client.GetStringAsync($"{path}.txt"), Told(office, notice));
        var now = office.Township.Figure("F1a", 2025, new(2025, 12, 30)).Value.Value!.Value;
        var matter = office.Township.Matter(office.Township.Records("F1a", 2025).Records.Records[3].Matter)!;
        var line = matter.Effective.First(l => l.Form is AcceptDispute);
        Assert.IsType<Recorded>(await office.Township.Act(new()
        {
            Id = Guid.CreateVersion7(), Register = "dispute", Action = "accept", Matter = matter.Id, On = new(2024, 12, 30), Form = line.Form, RecordedBy = "B04", Corrects = line.Entry.Seq, Reason = "日期抄错",
        }));

        Assert.Equal(docx, await clerk.Client.GetByteArrayAsync($"{path}.docx"));
        Assert.Equal(text, await clerk.Client.GetStringAsync($"{path}.txt"));
        var page = await clerk.See(path);
        Assert.Matches($@"(?s)印发以后账上变了的数.*受理矛盾纠纷.{{0,60}}{then:0}件.{{0,40}}{now - 1:0}件", page.Text);
        // Lost or spoilt, the file is made again from the journal, byte for byte.
        Assert.Equal(Of(office, path).Kept!.Sha256, Convert.ToHexStringLower(SHA256.HashData(Shared.PaperFile.Docx(WrittenLetter.Of(office.Township, office.Township.Matter(notice.Id)!).Paper))));
        Assert.True(office.Township.Verify().Ok);
        Assert.Empty((await office.Township.Rebuild(write: false)).Differences);
    }

    [Fact]
    public async Task Two_people_on_one_letter_never_write_over_each_other_and_every_version_stays()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        using var handler = office.Visit(Role.Handler);
        var letter = await Drafted(office, clerk);
        var (first, second) = ((await clerk.See($"{letter}/write")).Forms.Single(f => f.Names.Contains("body")), (await handler.See($"{letter}/write")).Forms.Single(f => f.Names.Contains("body")));
        (first["body"], second["body"]) = ("甲写的稿子。", "乙写的稿子。##");
        await clerk.SendAndFollow(first);
        var answer = await handler.Send(second);
        Assert.Equal(409, answer.Status);
        Assert.Contains("甲写的稿子。", answer.Text, StringComparison.Ordinal);
        var inserted = (await handler.Send(answer.Forms.Single(f => f.Names.Contains("body")), "insert", "{F1a}")).Forms.Single(f => f.Names.Contains("body"));
        Assert.Equal("乙写的稿子。{F1a}", inserted["body"]);
        inserted["title"] = "";
        var wrong = await handler.Send(inserted);
        Assert.Equal((422, "乙写的稿子。{F1a}"), (wrong.Status, wrong.Forms.Single(f => f.Names.Contains("body"))["body"]));
        var mended = wrong.Forms.Single(f => f.Names.Contains("body"));
        mended["title"] = "关于试验情况的复函";
        await handler.SendAndFollow(mended);

        var versions = await clerk.See($"{letter}/versions");
        Assert.Contains("<del>甲</del>", versions.Html, StringComparison.Ordinal);
        Assert.Contains("{F1a}", versions.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waits_for_a_colleagues_step_is_told_whose_it_is()
    {
        await using var office = await offices.Own();
        var waiting = office.Township.Each(new() { Register = OfficialLetters.RegisterCode }).First(m => m.State is OfficialLetter { Issued: null });
        using var clerk = office.Visit(Role.OfficeClerk);
        Assert.Contains("下一步：签发，由领导登记", (await clerk.See($"/m/{waiting.Id}/letter")).Text, StringComparison.Ordinal);
        using var leader = office.Visit(Role.Leader);
        Assert.DoesNotContain("下一步：", (await leader.See($"/m/{waiting.Id}/letter")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_has_a_notice_and_a_reply_that_waits_and_both_tell_figures_by_reference_alone()
    {
        var office = await offices.Shared();
        using var leader = office.Visit(Role.Leader);
        var letters = office.Township.Each(new() { Register = OfficialLetters.RegisterCode }).ToList();
        Assert.Equal(["issued", "reviewed"], letters.Select(m => m.Derive(office.Township.Law).StageCode).Order(StringComparer.Ordinal));
        foreach (var letter in letters.Select(m => WrittenLetter.Of(office.Township, m)))
        {
            Assert.NotEmpty(letter.Composed.Body.Asked);
            Assert.Empty(letter.Composed.Body.Notes.Select(n => n.Text));
        }
        Assert.Contains("来文要求的回复日期", (await leader.See("/")).Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Role.VillageCadre), InlineData(Role.Supervisor)]
    public async Task Whoever_does_not_read_the_letters_finds_none(Role role)
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(role);
        var letter = WrittenLetter.PathOf(office.Township.Each(new() { Register = OfficialLetters.RegisterCode }).First());
        foreach (var path in new[] { letter, $"{letter}.docx", $"{letter}.txt", $"{letter}.html", $"{letter}/versions", $"{letter}/write" })
            Assert.Equal(404, (await visitor.Get(path)).Status);
    }

    /// <returns>Address of the new letter's page.</returns>
    private static async Task<string> Drafted(Office office, Visitor visitor)
    {
        var form = (await visitor.See("/r/official-letter/new/draft")).Forms.Single(f => f.Names.Contains("act-id"));
        form.Force("kind", "reply");
        (form["title"], form["to"], form["copyTo"], form["year"], form["answersFrom"]) = ("关于试验情况的复函", "黔江区司法局", "区委政法委", "2025", "黔江区司法局");
        form["act-on"] = "2026-01-06";
        await visitor.SendAndFollow(form);
        return WrittenLetter.PathOf(office.Township.Each(new() { Register = OfficialLetters.RegisterCode }).Single(m => m.State is OfficialLetter { Title: "关于试验情况的复函" }));
    }

    private static async Task Press(Visitor visitor, string letter, string action, params (string Field, string Value)[] fields)
    {
        var form = (await visitor.See($"{letter[..^"/letter".Length]}/do/{action}")).Forms.Single(f => f.Names.Contains("act-id"));
        form["act-on"] = "2026-01-06";
        foreach (var (field, value) in fields)
            form[field] = value;
        await visitor.SendAndFollow(form);
    }

    private static OfficialLetter Of(Office office, string letter) => (OfficialLetter)office.Township.Matter(Guid.Parse(letter.Split('/')[2]))!.State;

    private static decimal Told(Office office, Matter letter) => WrittenLetter.Of(office.Township, letter).Figures.Value(new("F1a", [], null, 0)).Value!.Value;

    private static string Word(byte[] docx, string part = "word/document.xml")
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry(part)!.Open(), Encoding.UTF8);
        return Tag().Replace(reader.ReadToEnd(), "");
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<mark>([^<]*)</mark>")]
    private static partial Regex Mark();
}
