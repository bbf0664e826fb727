using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Sample;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Witnessing;

/// <summary>A small township with a server of its own, and what its clerk does.</summary>
internal static class Watched
{
    public const string Code = "500114205";

    private static readonly DateOnly Since = new(2024, 5, 1);

    /// <summary>Opens the folder; a new one gets a township first.</summary>
    /// <param name="isUncounted">Answers however often it is asked.</param>
    public static async Task<Office> Open(string data, string code = Code, bool isUncounted = false)
    {
        var clock = new OfficeClock(LocalDay.At(World.Today, new(10, 0)));
        var store = LedgerStore.Open(data, new() { Time = clock }, OpenMode.Create);
        if (store.Townships.Count == 0)
            await store.Create(code, new() { Name = $"试验{code[^1]}乡人民政府", ShortName = "试验", County = "试验区", Since = Since }, Since, "S01");
        return await Office.Serve(data, store, clock, isUncounted ? builder => builder.Services.Configure<RateLimiterOptions>(o => o.GlobalLimiter = null) : null);
    }

    public static async Task Grow(this Office office, string name, int villages = 1)
    {
        for (var i = 0; i < villages; i++)
            await office.Do("village", "add", new AddVillage { VillageCode = $"{office.Township.Code}{201 + office.Township.EntryCount}", Name = $"{name}{i}村", Groups = 3 });
    }

    /// <summary>Has the other office watch this one, with keys exchanged.</summary>
    public static async Task BeWatchedBy(this Office office, Office witness, bool byHand = false)
    {
        witness.Store.Witness.Trust(office.Township.Key);
        await office.Do("witness", "join", new JoinWitness
        {
            Name = "邻乡", Address = byHand ? null : new Uri(witness.Address, "witness").ToString(), KeyLine = witness.Store.Witness.Key.ToString(),
        });
    }

    public static async Task<Matter> Do(this Office office, string register, string action, Form form)
    {
        var outcome = await office.Township.Act(new() { Id = Guid.CreateVersion7(), Register = register, Action = action, On = office.Township.Today, Form = form, RecordedBy = "S01" });
        return outcome is Recorded recorded ? recorded.Matter
            : throw new InvalidOperationException(outcome is NotRecorded { Decision: Refused refused } ? refused.Refusals[0].Message : outcome.ToString());
    }

    /// <summary>Somebody of the office at a browser, signed in.</summary>
    public static async Task<Visitor> Enter(this Office office, Role role)
    {
        await office.Do("staff", "join", new JoinStaff { StaffNumber = "A09", Name = "甲看", Office = "justice", Roles = [role] });
        var account = office.Store.Accounts.Make(office.Township.Code, "A09", null, Origin.Server);
        var visitor = office.Stranger();
        visitor["session"] = office.Store.Accounts.Start(account.Id, null, SessionKind.Browser, office.Clock.Now.AddHours(1), Origin.Server);
        return visitor;
    }

    /// <summary>A copy of a folder that nobody has open.</summary>
    public static string Copy(string data, string target)
    {
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(target, Path.GetRelativePath(data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        return target;
    }
}
