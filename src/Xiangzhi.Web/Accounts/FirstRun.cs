using System.Security.Cryptography;
using System.Text;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Pages;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Accounts;

/// <summary>
/// The way in while nobody has a password yet: makes the township where there is none, and its first administrator. Whoever can read the
/// server's console may do it, so that no stranger on the network is first. Afterwards there is no such page.
/// </summary>
public sealed class FirstRun(LedgerStore store, Sessions sessions)
{
    public const string Path = "/first-run";

    private readonly SemaphoreSlim one = new(1, 1);
    private volatile bool isOver;

    /// <summary>Told on the server's console, new at every start.</summary>
    public string Code { get; } = Codes.New();

    public bool IsOpen => !isOver && !sessions.IsDemonstration && !(isOver = store.Accounts.AnyWithPassword());

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (FirstRun first, LedgerStore store, Here here) => first.IsOpen ? Form(store, new(), []) : Routes.NotHere(here));
        app.MapPost(Path, async (FirstRun first, HttpContext context, Here here) =>
        {
            await first.one.WaitAsync();
            try
            {
                return first.IsOpen ? await first.Make(context) : Routes.NotHere(here);
            }
            finally
            {
                first.one.Release();
            }
        });
    }

    private async Task<IResult> Make(HttpContext context)
    {
        var posted = await context.Request.ReadFormAsync();
        var given = posted.Where(f => f.Key is not ("__RequestVerificationToken" or "password" or "again")).ToDictionary(f => f.Key, f => f.Value.ToString().Trim());
        string Of(string field) => given.GetValueOrDefault(field, "");
        IResult Again(params List<Text> faults) => Form(store, given, faults);

        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Codes.Normal(Of("code"))), Encoding.UTF8.GetBytes(Codes.Normal(Code))))
            return Again(new Text("设置码不对。它印在启动服务的那个窗口里，每次启动都换新的。", "The set-up code is wrong. It stands in the window in which the server was started, and changes with each start."));
        var (password, township) = (posted["password"].ToString(), store.Townships.FirstOrDefault());
        var faults = new List<Text>();
        DateOnly since = default;
        if (township is null && (Of("name").Length == 0 || Of("short").Length == 0 || Of("county").Length == 0))
            faults.Add(new("全称、简称、上级都要填。", "Full name, short name and district are needed."));
        if (township is null && !TextParsing.Day(Of("since"), out since, out var wrong))
            faults.Add(new($"建账起点：{wrong}", "The first day of the ledger is not a day."));
        var chosen = township is null ? null : Administrators(township).FirstOrDefault(a => a.Person == Of("chosen"))?.Person;
        if (chosen is null && (Of("staff").Length is 0 or > 32 || Of("staff").Any(char.IsWhiteSpace) || Of("person").Length is 0 or > 32))
            faults.Add(new("管理员的工号（不含空格）和姓名都要填。", "The administrator's staff number, without blanks, and name are needed."));
        if (chosen is null && township is not null && township.Roster.All<Staff>().Any(m => ((StaffMember)m.State).StaffNumber == Of("staff")))
            faults.Add(new($"名册上已经有工号 {Of("staff")}。请换一个，或在上面选名册上的管理员。", "This staff number stands on the roster already."));
        if (Passwords.Fault(password, [Of("staff"), chosen ?? "", Of("name"), Of("short"), Of("person"), township?.Profile.Name ?? "", township?.Profile.ShortName ?? ""]) is { } weak)
            faults.Add(weak);
        else if (password != posted["again"])
            faults.Add(new("两次填的密码不一样。", "The two passwords differ."));
        if (faults.Count > 0)
            return Again(faults);
        try
        {
            township ??= await store.Create(Of("division"), new() { Name = Of("name"), ShortName = Of("short"), County = Of("county"), Since = since }, LocalToday(since), Of("staff"));
        }
        catch (Exception fault) when (fault is ArgumentException or DataFault)
        {
            return Again(new Text(fault.Message.Split(" (Parameter", 2)[0], "The township was refused: check the division code and the first day."));
        }
        if (chosen is null && await Join(township, Of("staff"), Of("person")) is { } refused)
            return Again(refused);
        var origin = Devices.OriginOf(context);
        var account = store.Accounts.Of(township.Code, chosen ?? Of("staff")) ?? store.Accounts.Make(township.Code, chosen ?? Of("staff"), null, origin);
        store.Accounts.SetPassword(account.Id, Passwords.Hash(password), origin);
        context.RequestServices.GetRequiredService<Guarding>().Welcome(context, account);
        sessions.Start(context, account, proven: true);
        return Results.Redirect("/");
    }

    /// <summary>The ledger is opened on its first day, or today where that is still to come.</summary>
    private DateOnly LocalToday(DateOnly since) => LocalDay.Of(store.Time.GetUtcNow()) is var today && since < today ? since : today;

    private static async Task<Text?> Join(Township township, string number, string name)
    {
        var outcome = await township.Act(new()
        {
            Id = Guid.CreateVersion7(), Register = "staff", Action = "join", On = township.Today, RecordedBy = number,
            Form = new JoinStaff { StaffNumber = number, Name = name, Office = "party-office", Roles = [Role.Administrator] },
        });
        return outcome is Recorded ? null
            : new(outcome is NotRecorded { Decision: Refused { Refusals: var refusals } } ? string.Join(" ", refusals.Select(r => r.Message)) : "没有登记成功，请再试一次。", "The staff entry was refused.");
    }

    private static IReadOnlyList<Actor> Administrators(Township township) =>
        [.. township.Roster.States<Staff, StaffMember>().Where(s => s.Roles.Contains(Role.Administrator)).Select(s => Actors.Of(township, s.StaffNumber)).OfType<Actor>()];

    private static IResult Form(LedgerStore store, Dictionary<string, string> given, List<Text> faults) => Routes.Page<FirstRunPage>(
        new { Given = (IReadOnlyDictionary<string, string>)given, Faults = (IReadOnlyList<Text>)faults, IsNew = store.Townships.Count == 0, Administrators = store.Townships.Count == 0 ? [] : Administrators(store.Townships[0]) },
        faults.Count == 0 ? 200 : StatusCodes.Status422UnprocessableEntity);
}
