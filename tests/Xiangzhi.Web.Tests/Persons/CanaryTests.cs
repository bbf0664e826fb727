using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Backups;
using Xiangzhi.Web.Sample;
using Xiangzhi.Web.Tests.CommandLine;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Persons;

/// <summary>
/// Every route of the server and every verb, asked as every viewpoint of the approved table, over a ledger in which each thing said of
/// anybody is a word that stands nowhere else: no word comes out but to whom the table gives it, and outside the own matters only with a reason.
/// </summary>
public sealed class CanaryTests(CanaryLedger ledger) : IClassFixture<CanaryLedger>
{
    /// <summary>Registers in which the sample says nothing of anybody.</summary>
    private static readonly string[] Silent = ["site", "data-request", "village-charter", "rule", "first-duty", "task"];

    public static TheoryData<int> Viewpoints => Onlooker.Viewpoints;

    [Theory, MemberData(nameof(Viewpoints))]
    public async Task No_route_tells_anybody_what_the_table_keeps_and_outside_the_own_matters_nothing_without_a_reason(int viewpoint)
    {
        var office = await ledger.Serve();
        // Two roles may be held by one person: what was asked of one on a day is not asked of the other on the next.
        office.Clock.Now = LocalDay.At(World.Today.AddDays(viewpoint), new(10, 0));
        var onlooker = new Onlooker(office, viewpoint);
        using var visitor = onlooker.Visit();
        var chosen = Chosen(onlooker, viewpoint);
        var faults = new List<string>();

        foreach (var path in EveryRoute.Get(office, chosen, i => (i + viewpoint) % 6 == 0))
            Check(path, await Read(visitor, path), c => onlooker.MayReadPersonal(c.Matter, c.Line.Entry) && onlooker.IsOwn(c.Matter), faults);
        Expect.None(faults);

        var (due, seen) = (0, 0);
        foreach (var matter in chosen.Where(onlooker.MayRead))
        {
            await Asked.Why(visitor, matter);
            foreach (var path in EveryRoute.OfMatters(office, "GET", [matter], i => (i + viewpoint) % 6 == 0))
                Check(path, await Read(visitor, path), c => onlooker.MayReadPersonal(c.Matter, c.Line.Entry) && (onlooker.IsOwn(c.Matter) || c.Matter.Id == matter.Id), faults);
            var page = await Read(visitor, $"/m/{matter.Id}");
            var shown = CanaryLedger.In(page);
            foreach (var (word, canary) in ledger.Known.Where(k => k.At.Matter.Id == matter.Id && k.At.Line.Status == LineStatus.Counts && onlooker.MayReadPersonal(matter, k.At.Line.Entry)))
            {
                due++;
                if (shown.Contains(word))
                    seen++;
                else
                    faults.Add($"/m/{matter.Id} ({matter.Register.Code}) does not show {canary.Place} to whom the table gives it");
            }
        }
        Expect.None(faults);
        Assert.Equal(due, seen);
        Assert.Equal([], ledger.Log.Found);
        Expect.None(office.Exceptions);
    }

    [Theory, MemberData(nameof(Viewpoints))]
    public async Task Sheets_comparisons_and_searches_tell_no_more_than_the_table_even_with_a_reason(int viewpoint)
    {
        var office = await ledger.Serve();
        office.Clock.Now = LocalDay.At(World.Today.AddDays(30 + viewpoint), new(10, 0));
        var onlooker = new Onlooker(office, viewpoint);
        using var visitor = onlooker.Visit();
        var faults = new List<string>();
        var told = 0;
        var exported = new HashSet<Register>();
        foreach (var register in office.Township.Catalogue.All.Where(r => onlooker.Reach(r, RightsTable.Read) != Reach.None))
        {
            if (await visitor.Get($"/r/{register.Code}") is { Status: 200 } list && list.Forms.FirstOrDefault(f => f.Action.EndsWith("/export.xlsx", StringComparison.Ordinal)) is { } export)
            {
                exported.Add(register);
                export["purpose"] = nameof(ReadingPurpose.Inspection);
                told += Check($"POST {export.Action}", await Send(visitor, export), c => onlooker.MayReadPersonal(c.Matter, c.Line.Entry), faults);
            }
        }
        foreach (var words in ledger.Known.GroupBy(k => (k.At.Matter.Register, onlooker.Reaches(k.At.Matter, RightsTable.ReadPersonal))))
        {
            var (word, canary) = words.FirstOrDefault(k => k.At.Line.Status == LineStatus.Counts && k.At.Line.Entry.Secrecy == Secrecy.Open && !ledger.Faces.Contains(k.Word));
            if (word is null)
                continue;
            var search = (await visitor.See("/r")).Forms.Single(f => f.Action == "/search");
            search["q"] = word;
            var page = await visitor.SendAndFollow(search);
            Assert.DoesNotContain(word, page.Path, StringComparison.Ordinal);
            if (page.Links.Contains($"/m/{canary.Matter.Id}") && !onlooker.MayReadPersonal(canary.Matter, canary.Line.Entry))
                faults.Add($"a search for {canary.Place} of {canary.Matter.Register.Code} finds what is kept");
        }
        Expect.None(faults);
        // Who may read what a sheet holds is told it.
        Assert.Equal(ledger.Known.Any(k => !ledger.Faces.Contains(k.Word) && k.At.Line.Status == LineStatus.Counts && exported.Contains(k.At.Matter.Register) && k.At.Matter.Register.SheetActions.Contains(k.At.Line.Action)
            && onlooker.MayRead(k.At.Matter) && onlooker.MayReadPersonal(k.At.Matter, k.At.Line.Entry)), told > 0);
        Assert.Equal([], ledger.Log.Found);
        Expect.None(office.Exceptions);
    }

    [Fact]
    public void Words_that_were_erased_are_nowhere_and_the_others_are_many()
    {
        Assert.True(ledger.Known.Count() > 20000, $"{ledger.Known.Count()} canaries were planted.");
        Assert.NotEmpty(ledger.Erased);
        var silent = Catalogue.Standard.All.Where(r => r.Actions.Any(a => !a.IsCommon && Personal(a.Form)) && ledger.Known.All(k => k.At.Matter.Register.Code != r.Code)).Select(r => r.Code).ToList();
        Assert.Equal(Silent, silent);
    }

    [Fact]
    public void No_verb_and_no_byte_on_the_disk_tells_a_word()
    {
        var data = ledger.Copy();
        var number = ledger.Known.Select(k => k.At.Matter).GroupBy(m => m.Register).Where((_, i) => i % 5 == 0).Select(g => g.First().Number).ToList();
        string[][] verbs =
        [
            ["registers"], ["rights"], ["law"], ["flags", "--format", "json"], ["flags"], ["clocks", "--format", "json"], ["verify"], ["report", "--year", "2025"], ["report", "--year", "2024"],
            ["figures", "--year", "2025"], ["figures", "--year", "2025", "--format", "json"], .. Catalogue.Standard.Figures.Where((_, i) => i % 12 == 0).Select(f => new[] { "figures", "--year", "2025", "--code", f.Code, "--records", "--format", "json" }),
            .. number.Select(n => new[] { "matter", n }), ["account", "list"], ["rebuild"], ["witness", "show"],
        ];
        foreach (var verb in verbs)
        {
            var (code, said, message) = Shell.RunAll([.. verb, .. verb[0] is "registers" or "rights" or "law" ? Array.Empty<string>() : ["--data", data]]);
            Assert.True(code is 0 or 1, $"{string.Join(' ', verb)} ends with {code}: {message}");
            Assert.Equal((string.Join(' ', verb), ""), (string.Join(' ', verb), string.Join(' ', CanaryLedger.In(System.Text.Encoding.UTF8.GetBytes(said + message)))));
        }
        var backup = Path.Combine(data, "..", $"{Guid.NewGuid():n}.zip");
        Backup.Write(data, backup, withKeys: true, World.Today.ToDateTime(default));
        Assert.Empty(CanaryLedger.In(File.ReadAllBytes(backup)));
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories))
            Assert.Equal((file, 0), (file, CanaryLedger.In(File.ReadAllBytes(file)).Count));
    }

    private static bool Personal(FormModel form) => form.Fields.Any(f => f.IsPersonal || (f.RowModel is { } rows && Personal(rows)));

    /// <summary>Of each register the matter with the most to tell that this person may read, and one that not; which, differs a little from viewpoint to viewpoint.</summary>
    private List<Matter> Chosen(Onlooker onlooker, int viewpoint) =>
    [
        .. ledger.Known.GroupBy(k => k.At.Matter).GroupBy(g => (g.Key.Register, onlooker.MayRead(g.Key)))
            .Select(those => those.OrderByDescending(g => g.Count()).Take(5).ToList()).Select(most => most[viewpoint % most.Count].Key),
    ];

    /// <returns>How many words came out that are not everybody's.</returns>
    private int Check(string path, byte[] content, Func<Canary, bool> may, List<string> faults)
    {
        var words = CanaryLedger.In(content);
        foreach (var word in words.Where(w => !ledger.Faces.Contains(w)))
        {
            if (ledger.Of(word) is not [var canary, ..] places)
                faults.Add($"{path} tells what was erased ({word})");
            else if (!places.Any(may))
                faults.Add($"{path} tells {canary.Place.Slot} {canary.Place.Field} of {canary.Matter.Register.Code} {canary.Line.Action.Code} ({canary.Matter.Number})");
        }
        return words.Count(w => !ledger.Faces.Contains(w));
    }

    private static async Task<byte[]> Read(Visitor visitor, string path)
    {
        using var response = await visitor.Client.GetAsync(path);
        return await Whole(response);
    }

    private static async Task<byte[]> Send(Visitor visitor, PageForm form)
    {
        using var content = new FormUrlEncodedContent(form.Fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var response = await visitor.Client.PostAsync(form.Action, content);
        return await Whole(response);
    }

    /// <summary>Headers and body: a name of a file stands in the headers.</summary>
    private static async Task<byte[]> Whole(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsByteArrayAsync();
        var heads = System.Text.Encoding.UTF8.GetBytes($"{response.Headers}{response.Content.Headers}");
        return body.AsSpan().StartsWith("PK"u8) ? body : [.. heads, .. body];
    }
}
