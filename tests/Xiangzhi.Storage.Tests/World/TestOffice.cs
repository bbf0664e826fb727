using System.Globalization;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Storage.Tests.World;

/// <summary>A clock that stands where it is put.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>A township in data of its own, with the errands and the reference registers.</summary>
internal sealed class TestOffice : IDisposable
{
    public const string Code = "500114205";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("xiangzhi-test-");
    private LedgerStore? store;
    private int acts;

    private TestOffice(Func<string, string> placeIn, DateOnly today, Catalogue? catalogue)
    {
        Data = placeIn(folder.FullName);
        Clock = new(LocalDay.At(today, new(9, 0)));
        Options = new() { Catalogue = catalogue ?? OwnCatalogue, Time = Clock, CachedMatters = 16 };
    }

    public static Catalogue OwnCatalogue { get; } =
        new([new Errands(), new Villages(), new Staff(), new OfficeProfiles(), new Holidays(), new Periods()]);

    public SetClock Clock { get; }
    public StoreOptions Options { get; init; }

    /// <summary>What stands where <c>--data</c> does: the folder, or a connection with the folder beside it.</summary>
    public string Data { get; }

    /// <summary>Keys, attachments and, without a server, the database.</summary>
    public string Folder => folder.FullName;

    public LedgerStore Store => store ??= LedgerStore.Open(Data, Options, OpenMode.Create);
    public Township Township => Store.Townships[0];

    /// <param name="placeIn">Data for a folder.</param>
    /// <param name="keysOf">Whose keys the office has; null: new ones.</param>
    public static async Task<TestOffice> Open(Func<string, string> placeIn, DateOnly today, Catalogue? catalogue = null, TestOffice? keysOf = null)
    {
        var office = new TestOffice(placeIn, today, catalogue);
        foreach (var key in keysOf is null ? [] : Directory.GetFiles(keysOf.Store.KeyFolder))
            File.Copy(key, Path.Combine(Directory.CreateDirectory(Path.Combine(office.Folder, "keys")).FullName, Path.GetFileName(key)));
        await office.Store.Create(Code, new() { Name = "试验乡人民政府", ShortName = "试验", County = "试验区", Since = new(2022, 5, 1) }, new(2022, 5, 1), "S01");
        return office;
    }

    /// <summary>Closes everything and opens it again, as after a restart.</summary>
    public void Restart()
    {
        store?.Dispose();
        store = null;
    }

    public Act ActOf(string register, string action, DateOnly on, Form form, Matter? matter = null) => new()
    {
        Id = ActId(++acts), Register = register, Action = action, On = on, Form = form, Matter = matter?.Id, RecordedBy = "S01",
    };

    /// <summary>Acts and expects it to be recorded; returns the matter.</summary>
    public async Task<Matter> Do(string action, DateOnly on, Form form, Matter? matter = null, string register = "errand", Func<Act, Act>? change = null)
    {
        var act = ActOf(register, action, on, form, matter);
        var outcome = await Township.Act(change?.Invoke(act) ?? act);
        return outcome is Recorded recorded ? recorded.Matter
            : throw new InvalidOperationException(outcome is NotRecorded { Decision: Refused refused } ? string.Join(" ", refused.Refusals.Select(r => r.Message)) : outcome.ToString());
    }

    public Task<Matter> OpenErrand(DateOnly on, string topic = "修路", string asker = "张三丰", Guid? village = null) =>
        Do("open", on, new OpenErrand { Asker = asker, Topic = topic, Village = village is { } v ? new(v) : null });

    public Task<Matter> Close(int year, DateOnly asOf, DateOnly on) =>
        Do("close", on, new CloseYear { Year = year, AsOf = asOf }, register: "period");

    public async Task AssertSound()
    {
        var found = Township.Verify();
        Assert.True(found.Ok, found.Message);
        Assert.Equal(Township.EntryCount, found.Entries);
        var rebuilt = await Township.Rebuild(write: false);
        Assert.Equal([], rebuilt.Differences.Select(d => d.ToString()));
        Assert.Equal(Township.EntryCount, rebuilt.Entries);
    }

    public void Dispose()
    {
        store?.Dispose();
        folder.Delete(recursive: true);
    }

    public static Guid ActId(int n) => new(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-8000-{n:x12}"));
}
