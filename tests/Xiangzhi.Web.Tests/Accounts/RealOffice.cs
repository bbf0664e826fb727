using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Accounts;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Accounts;

/// <summary>A township that is no demonstration: two administrators (A01, A02) with second factor, two handlers (B01, B02) without.</summary>
internal static class RealOffice
{
    public const string Code = "500114999";
    public const string Password = "竹杖芒鞋轻胜马一蓑烟雨";

    public static byte[] Secret { get; } = "12345678901234567890"u8.ToArray();

    private static readonly DateTimeOffset Morning = LocalDay.At(new(2026, 1, 6), new(9, 0));

    public static async Task<Office> Open(WebOffice offices, bool withAccounts = true, Action<WebApplicationBuilder>? also = null, OutsideSettings? outside = null)
    {
        var (data, clock) = (offices.NewFolder(), new OfficeClock(Morning));
        var store = LedgerStore.Open(data, new() { Time = clock }, OpenMode.Create);
        var township = await store.Create(Code, new() { Name = "试验区试验乡人民政府", ShortName = "试验", County = "试验区", Since = new(2025, 1, 1) }, new(2025, 1, 1), "-");
        foreach (var (number, name, role) in new[] { ("A01", "甲管理", Role.Administrator), ("A02", "乙管理", Role.Administrator), ("B01", "丙经办", Role.Handler), ("B02", "丁经办", Role.Handler) })
            await Record(township, "join", null, new JoinStaff { StaffNumber = number, Name = name, Office = "justice", Roles = [role] });
        foreach (var number in withAccounts ? new[] { "A01", "A02", "B01", "B02" } : [])
        {
            var account = store.Accounts.Make(Code, number, null, Origin.Server);
            store.Accounts.SetPassword(account.Id, Passwords.Hash(Password), Origin.Server);
            if (number[0] == 'A')
                store.Accounts.SetSecondFactor(account.Id, Secret, 0, [], Origin.Server, keep: "");
        }
        if (outside is not null)
        {
            var file = Path.Combine(store.KeyFolder, OutsideSettings.FileName);
            await File.WriteAllTextAsync(file, System.Text.Json.JsonSerializer.Serialize(outside, System.Text.Json.JsonSerializerOptions.Web));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        return await Office.Serve(data, store, clock, also);
    }

    public static Matter StaffOf(Office office, string number) => office.Township.Roster.All<Staff>().Single(m => ((StaffMember)m.State).StaffNumber == number);

    public static async Task Record(Township township, string action, Matter? matter, Form form) => Assert.IsType<Recorded>(
        await township.Act(new() { Id = Guid.CreateVersion7(), Register = "staff", Action = action, Matter = matter?.Id, On = township.Today, RecordedBy = "-", Form = form }));

    /// <summary>The first page of signing in, sent.</summary>
    public static async Task<PageText> Try(Visitor visitor, string login, string password)
    {
        var form = (await visitor.See("/sign-in")).Forms.Single(f => f.Action == "/sign-in");
        form["login"] = login;
        form["password"] = password;
        return await visitor.Send(form);
    }

    /// <summary>Whatever is asked, so that the person is in.</summary>
    public static async Task<Visitor> SignIn(Office office, string login, string password = Password, Visitor? at = null)
    {
        var visitor = at ?? office.Stranger();
        var answer = await Try(visitor, login, password);
        Assert.True(answer.Status == 302, $"{answer.Status} {string.Join(' ', answer.Errors)} {string.Join('\n', office.Exceptions)}");
        if (answer.Location!.StartsWith("/sign-in/code", StringComparison.Ordinal))
            Assert.Equal(302, (await Answer(visitor, Now(office))).Status);
        await visitor.See("/");
        return visitor;
    }

    /// <summary>A code that counts now; the clock goes on to the next, since each counts once.</summary>
    public static string Now(Office office)
    {
        office.Clock.Now += TimeSpan.FromSeconds(30);
        return Totp.Code(Secret, Totp.Step(office.Clock.Now));
    }

    public static async Task<PageText> Answer(Visitor visitor, string code)
    {
        var form = (await visitor.See("/sign-in/code")).Forms.Single(f => f.Action == "/sign-in/code");
        form["code"] = code;
        return await visitor.Send(form);
    }

    /// <summary>A form of a page by where it goes.</summary>
    public static async Task<PageForm> FormOf(Visitor visitor, string page, string action) => (await visitor.See(page)).Forms.First(f => f.Action == action);
}

/// <summary>Everything that a server logs, whatever its level.</summary>
internal sealed class WholeLog : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = new();

    public string Text => string.Join('\n', lines);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose() { }
}
