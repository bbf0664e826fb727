using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Accounts;
using Xiangzhi.Web.Tests.Accounts;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Persons;

/// <summary>Two townships in one place: to whoever serves one of them, neither the other nor anything of it is there.</summary>
public sealed class NeighbourTests(WebOffice offices)
{
    private const string Other = "500114998", Nowhere = "500114997";

    [Fact]
    public async Task Every_address_of_the_other_township_answers_like_one_of_a_township_that_does_not_exist()
    {
        await using var office = await RealOffice.Open(offices);
        var (_, matter, _) = await Neighbour(office);
        // Two people, and of what is alike a fourth: nobody may ask for hundreds of pages in a minute.
        using var one = await RealOffice.SignIn(office, "a01");
        using var other = await RealOffice.SignIn(office, "a02");
        var (token, otherToken) = ((await one.See("/")).Forms.First(f => f.IsPost)["__RequestVerificationToken"]!, (await other.See("/")).Forms.First(f => f.IsPost)["__RequestVerificationToken"]!);
        var (asked, faults) = (0, new List<string>());
        foreach (var path in EveryRoute.Get(office, [matter], i => i % 4 == 0).Where(p => p != "/xiangzhi.css"))
        {
            asked++;
            var (there, notThere) = (await one.Get($"/t/{Other}{path}"), await other.Get($"/t/{Nowhere}{path}"));
            if (there.Status != 404 || Plain(there.Text) != Plain(notThere.Text))
                faults.Add($"{path} answers {there.Status}");
        }
        foreach (var path in EveryRoute.OfMatters(office, "POST", [matter], _ => true).Append("/accounts/make").Append("/self-audit").Append("/report/2025/begin"))
        {
            asked++;
            var (there, notThere) = (await one.Post($"/t/{Other}{path}", token), await other.Post($"/t/{Nowhere}{path}", otherToken));
            if (there.Status != notThere.Status || Plain(there.Text) != Plain(notThere.Text))
                faults.Add($"POST {path} answers {there.Status}, elsewhere {notThere.Status}");
        }
        Expect.None(faults);
        Assert.True(asked > 250, $"{asked}");
    }

    [Fact]
    public async Task A_matter_a_number_and_a_file_of_the_other_are_nothing_in_the_own_township()
    {
        await using var office = await RealOffice.Open(offices);
        var (other, matter, hash) = await Neighbour(office);
        using var handler = await RealOffice.SignIn(office, "b01");
        var entries = other.EntryCount;
        var token = (await handler.See("/")).Forms.First(f => f.IsPost)["__RequestVerificationToken"]!;
        foreach (var path in EveryRoute.OfMatters(office, "GET", [matter], _ => true).Append($"/m/{matter.Id}/file/{hash}"))
            Assert.Equal((path, 404), (path, (await handler.Get(path)).Status));
        foreach (var path in EveryRoute.OfMatters(office, "POST", [matter], _ => true).Where(p => !p.StartsWith("/draft/", StringComparison.Ordinal)))
            Assert.Equal((path, 404), (path, (await handler.Post(path, token)).Status));
        foreach (var query in new[] { matter.Number, Cases.Applicant, Cases.Cause })
            Assert.Contains("共 0 件", (await handler.See($"/search?q={Uri.EscapeDataString(query)}")).Text, StringComparison.Ordinal);
        Assert.Equal(entries, other.EntryCount);
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task Whoever_works_for_both_joins_the_slip_of_the_other_to_the_own_account_and_enters_both()
    {
        await using var office = await RealOffice.Open(offices);
        var (other, matter, _) = await Neighbour(office);
        using var handler = await RealOffice.SignIn(office, "b02");
        var slip = office.Store.Accounts.Make(Other, "B01", null, Origin.Server);
        var code = Codes.New();
        office.Store.Accounts.Issue(slip.Id, Passwords.Hash(Codes.Normal(code)), office.Clock.Now.AddDays(7), null, Origin.Server);
        Assert.Equal(404, (await handler.Get($"/t/{Other}/m/{matter.Id}")).Status);

        var form = await RealOffice.FormOf(handler, "/me", "/me/join");
        (form["login"], form["code"]) = (slip.Login, "AAAA-BBBB-CCCC-DDDD");
        var wrong = await handler.Send(form);
        Assert.Equal(422, wrong.Status);
        Assert.Contains("一次性码不对", string.Join(' ', wrong.Errors), StringComparison.Ordinal);
        form["code"] = code;
        var joined = await handler.SendAndFollow(form);

        Assert.Contains("邻试", joined.Text, StringComparison.Ordinal);
        Assert.Contains("并入另一个乡镇开的帐号", joined.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await handler.Get($"/t/{Other}/m/{matter.Id}")).Status);
        Assert.Equal(422, (await handler.Send(form)).Status);
        // Its home's administrators look after it, until the person works there no more.
        await RealOffice.Record(other, "join", null, new JoinStaff { StaffNumber = "A09", Name = "己管理", Office = "justice", Roles = [Role.Administrator] });
        var neighbour = office.Store.Accounts.Make(Other, "A09", null, Origin.Server);
        office.Store.Accounts.SetPassword(neighbour.Id, Passwords.Hash(RealOffice.Password), Origin.Server);
        office.Store.Accounts.SetSecondFactor(neighbour.Id, RealOffice.Secret, 0, [], Origin.Server, keep: "");
        using var administrator = await RealOffice.SignIn(office, neighbour.Login);
        Assert.DoesNotContain("/accounts/disable", await Doings(administrator), StringComparison.Ordinal);
        await RealOffice.Record(office.Township, "leave", RealOffice.StaffOf(office, "B02"), new LeaveStaff());
        Assert.Contains("/accounts/disable", await Doings(administrator), StringComparison.Ordinal);
        Assert.Equal(404, (await handler.Get($"/t/{RealOffice.Code}/")).Status);
        Assert.Equal(200, (await handler.Get($"/t/{Other}/m/{matter.Id}")).Status);

        static async Task<string> Doings(Visitor visitor) => (await visitor.See("/accounts")).Html;
    }

    /// <summary>A second township in the same place, with its own people, a dispute and a file.</summary>
    private static async Task<(Township Township, Matter Matter, string Hash)> Neighbour(Office office)
    {
        var other = await office.Store.Create(Other, new() { Name = "试验区邻试乡人民政府", ShortName = "邻试", County = "试验区", Since = new(2025, 1, 1) }, new(2025, 1, 1), "-");
        await RealOffice.Record(other, "join", null, new JoinStaff { StaffNumber = "B01", Name = "戊经办", Office = "justice", Roles = [Role.Handler] });
        var hash = other.StoreFile(new MemoryStream("%PDF-1.4 邻"u8.ToArray()));
        var village = await Do(other, "village", "add", new AddVillage { Name = "邻试村", VillageCode = "500114998201" });
        var matter = await Do(other, "dispute", "take-in", new TakeInDispute
        {
            Kind = "neighbours", Cause = Cases.Cause, Level = DisputeLevel.Village, Source = "application", Village = new(village.Id), Words = "邻乡的话",
            Parties = [new() { Side = DisputeSide.Applicant, Name = Cases.Applicant }, new() { Side = DisputeSide.Respondent, Name = Cases.Respondent }],
        });
        await Do(other, "dispute", "attach", new AttachFiles { Files = [new() { File = new Attachment("邻.pdf", "application/pdf", 12, hash) }] }, matter);
        return (other, other.Matter(matter.Id)!, hash);
    }

    private static async Task<Matter> Do(Township township, string register, string action, Form form, Matter? matter = null) => Assert.IsType<Recorded>(
        await township.Act(new() { Id = Guid.CreateVersion7(), Register = register, Action = action, On = township.Today, RecordedBy = "B01", Form = form, Matter = matter?.Id })).Matter;

    /// <summary>A page without what differs by who asks and what was asked for.</summary>
    private static string Plain(string text) => new[] { Other, Nowhere, "甲管理", "乙管理" }.Aggregate(text, (rest, own) => rest.Replace(own, "", StringComparison.Ordinal));
}
