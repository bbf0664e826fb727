using System.Buffers.Binary;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.DependencyInjection;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Sample;

namespace Xiangzhi.Web.Tests.Offices;

/// <summary>A clock that stands where it is put.</summary>
public sealed class OfficeClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>A data folder, opened and served on this machine, in this process.</summary>
public sealed class Office : IAsyncDisposable
{
    private readonly WebApplication server;

    private Office(string data, LedgerStore store, OfficeClock clock, WebApplication server) =>
        (Data, Store, Clock, this.server) = (data, store, clock, server);

    public string Data { get; }
    public LedgerStore Store { get; }
    public OfficeClock Clock { get; }
    public Township Township => Store.Townships[0];
    public Uri Address => new(server.Urls.Single());

    /// <summary>What the server threw at a request.</summary>
    public IReadOnlyList<string> Exceptions => server.Services.GetRequiredService<ThrownLog>().Lines;

    public static async Task<Office> Open(string data, Catalogue? catalogue = null)
    {
        var clock = new OfficeClock(LocalDay.At(World.Today, new(10, 0)));
        var salts = Salts();
        var store = LedgerStore.Open(data, new() { Time = clock, SaltsOf = _ => salts, Catalogue = catalogue ?? Catalogue.Standard }, OpenMode.Create);
        return await Serve(data, store, clock);
    }

    public static async Task<Office> Serve(string data, LedgerStore store, OfficeClock clock, Action<WebApplicationBuilder>? also = null)
    {
        var log = new ThrownLog();
        var server = Serving.Build(store, "http://127.0.0.1:0", builder =>
        {
            builder.Logging.ClearProviders().AddProvider(log);
            builder.Services.AddSingleton(log);
            also?.Invoke(builder);
        });
        await server.StartAsync();
        return new(data, store, clock, server);
    }

    /// <summary>Somebody at a browser.</summary>
    public Visitor Visit(Role role = Role.Handler, Language language = Language.Zh) => new(this, role, language);

    /// <summary>Somebody of the staff register, with all that this person holds today.</summary>
    public Visitor VisitAs(string staffNumber) => new(this, null, Language.Zh, staffNumber);

    /// <summary>Somebody at a browser that has never been here.</summary>
    public Visitor Stranger() => new(this, null, Language.Zh);

    public T Service<T>() where T : notnull => server.Services.GetRequiredService<T>();

    public Register Register(string code) => Township.Catalogue[code];

    public async ValueTask DisposeAsync()
    {
        await server.StopAsync();
        await server.DisposeAsync();
        Store.Dispose();
    }

    /// <summary>Salts that count up: two offices that do the same write the same.</summary>
    private static Func<byte[]> Salts()
    {
        long count = 0;
        return () =>
        {
            var salt = new byte[32];
            BinaryPrimitives.WriteInt64BigEndian(salt, Interlocked.Increment(ref count));
            return salt;
        };
    }
}

/// <summary>Keeps what a server logs as an error.</summary>
internal sealed class ThrownLog : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> Lines => [.. lines];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            lines.Enqueue($"{formatter(state, exception)} {exception}");
    }

    public void Dispose() { }
}
