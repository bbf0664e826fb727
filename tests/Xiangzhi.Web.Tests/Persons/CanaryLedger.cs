using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.CommandLine;
using Xiangzhi.Web.Sample;
using Xiangzhi.Web.Shared;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Persons;

/// <summary>Of which entry a canary is, and in which of its places it stands.</summary>
internal sealed record Canary(Matter Matter, Line Line, PersonalPlace Place);

/// <summary>
/// The sample, played again with a word that stands nowhere else in the place of each thing that was said of anybody. Wherever such a word
/// comes out, it tells whose it is; a name that two people share could not.
/// </summary>
public sealed partial class CanaryLedger(WebOffice offices) : IAsyncLifetime
{
    private readonly Dictionary<string, List<Canary>> known = [];
    /// <summary>Acts of each kind in which every place is filled.</summary>
    private const int WholeActs = 3;

    private static readonly byte[] Paper = "%PDF-1.4 试"u8.ToArray();

    private int planted;
    private Office? served;

    /// <summary>The data; nobody has them open.</summary>
    internal string Data { get; } = offices.NewFolder();

    /// <summary>Where each word that stands belongs; what a correction left as it was stands in both entries.</summary>
    internal IEnumerable<(string Word, Canary At)> Known => known.SelectMany(k => k.Value.Select(at => (k.Key, at)));

    internal IReadOnlyList<Canary> Of(string word) => known.GetValueOrDefault(word) ?? [];

    /// <summary>Words that the sample's own erasures took out: they may be nowhere.</summary>
    internal IReadOnlySet<string> Erased { get; private set; } = new HashSet<string>();

    /// <summary>Words that name people of the office or of its lists where they are chosen: whoever is signed in reads them.</summary>
    internal IReadOnlySet<string> Faces { get; private set; } = new HashSet<string>();

    internal IReadOnlyList<Matter> Matters { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var clock = new StageClock { Instant = LocalDay.At(new(2022, 12, 28), new(9, 0)) };
        using (var store = LedgerStore.Open(Data, new() { Time = clock, SaltsOf = Player.Salts(0) }, OpenMode.Create))
        {
            var township = await store.Create(World.Code, World.Profile, new(2022, 12, 28), "-");
            var script = World.Write(0);
            foreach (var content in script.Files.Select(f => f.Content).Append(Paper))
                township.StoreFile(new MemoryStream(content));
            var whole = new Dictionary<(string, string), int>();
            foreach (var (instant, id, doing) in script.InOrder())
            {
                clock.Instant = instant;
                Task<Outcome> Act(bool isWhole) => township.Act(Player.ToAct(township.Matter, id, doing with { Form = (Form)Plant(doing.Form, FormModel.Of(doing.Form.GetType()), isWhole) }));
                // The first acts of each kind say also what the sample leaves out, where the register lets them.
                var kind = (doing.Register, doing.Action);
                var isWhole = whole[kind] = whole.GetValueOrDefault(kind) + 1;
                var outcome = await Act(isWhole <= WholeActs);
                Assert.IsType<Recorded>(await Printing.After(township, outcome is Recorded ? outcome : await Act(isWhole: false)));
            }
            Learn(township);
        }
        DemonstrationTime.Keep(Data, World.Today);
    }

    public async ValueTask DisposeAsync()
    {
        if (served is not null)
            await served.DisposeAsync();
    }

    /// <summary>One server for all viewpoints, which logs at the finest level.</summary>
    internal async Task<Office> Serve()
    {
        if (served is not null)
            return served;
        var (clock, data) = (new OfficeClock(LocalDay.At(World.Today, new(10, 0))), Copy());
        return served = await Office.Serve(data, LedgerStore.Open(data, new() { Time = clock }, OpenMode.ReadWrite), clock, b => b.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
    }

    /// <summary>What the server logged of people.</summary>
    internal CanaryLog Log { get; } = new();

    /// <summary>The data once more, for who opens them.</summary>
    internal string Copy() => offices.CopyOf(Data);

    /// <summary>The canaries in what came out: as it is, packed, or as base64 within.</summary>
    internal static IReadOnlySet<string> In(byte[] content)
    {
        var found = new HashSet<string>();
        Collect(content, found);
        return found;
    }

    private static void Collect(byte[] content, HashSet<string> found)
    {
        if (content.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            using var zip = new ZipArchive(new MemoryStream(content));
            foreach (var entry in zip.Entries)
            {
                using var part = new MemoryStream();
                using (var stream = entry.Open())
                    stream.CopyTo(part);
                Collect(Encoding.UTF8.GetBytes(entry.FullName), found);
                Collect(part.ToArray(), found);
            }
            return;
        }
        var text = Encoding.Latin1.GetString(content);
        foreach (Match word in Word().Matches(text))
            found.Add(word.Value);
        foreach (Match packed in Packed().Matches(text))
        {
            foreach (Match word in Word().Matches(Encoding.Latin1.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(packed.Value.AsSpan(0, packed.Length / 4 * 4)))))
                found.Add(word.Value);
        }
    }

    /// <param name="isWhole">Also where nothing was said.</param>
    private object Plant(object form, FormModel model, bool isWhole)
    {
        var with = form.GetType().GetMethod("<Clone>$")!.Invoke(form, null)!;
        foreach (var field in model.Fields.Where(f => isWhole || f.IsGiven(form)))
        {
            var value = field.Property.GetValue(form);
            if (field.RowModel is { } rows)
                field.Property.SetValue(with, typeof(CanaryLedger).GetMethod(nameof(PlantRows), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
                    .MakeGenericMethod(field.Property.PropertyType.GetGenericArguments()[0]).Invoke(this, [value, rows, isWhole]));
            else if (value is Personal<string>)
                field.Property.SetValue(with, (Personal<string>)Next());
            else if (value is Personal<Attachment> file)
                field.Property.SetValue(with, (Personal<Attachment>)(file.TryGet(out var attached) ? attached with { Name = Next() + Path.GetExtension(attached.Name) } : OfPaper()));
        }
        return with;
    }

    private Items<T> PlantRows<T>(Items<T> rows, FormModel model, bool isWhole) where T : class => [.. rows.Select(row => (T)Plant(row, model, isWhole))];

    private Attachment OfPaper() => new($"{Next()}.pdf", "application/pdf", Paper.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Paper)));

    private string Next() => string.Create(CultureInfo.InvariantCulture, $"QX{++planted:000000}Z");

    private void Learn(Township township)
    {
        Matters = [.. township.Each(new())];
        foreach (var matter in Matters)
        {
            foreach (var line in matter.Lines)
            {
                foreach (var place in line.Action.FormOf(line.Entry.Version).Places(line.Form).Values)
                {
                    if (township.Reveal(place) is { } text && Word().Match(text) is { Success: true } word)
                        (known.TryGetValue(word.Value, out var places) ? places : known[word.Value] = []).Add(new(matter, line, place));
                }
            }
        }
        Erased = Enumerable.Range(1, planted).Select(n => string.Create(CultureInfo.InvariantCulture, $"QX{n:000000}Z")).Where(w => !known.ContainsKey(w)).ToHashSet();
        var faces = new HashSet<PersonalPlace>();
        foreach (var matter in Matters.Where(m => m.Register.IsReference))
            matter.Register.Face(matter, place => faces.Add(place) ? null : null);
        Faces = Known.Where(k => faces.Contains(k.At.Place)).Select(k => k.Word).ToHashSet();
    }

    [GeneratedRegex("QX[0-9]{6}Z")]
    private static partial Regex Word();

    [GeneratedRegex("[A-Za-z0-9_-]{24,}")]
    private static partial Regex Packed();
}

/// <summary>Keeps which canaries a server logged at the finest level.</summary>
internal sealed class CanaryLog : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> found = new();

    public IReadOnlyList<string> Found => [.. found];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = $"{formatter(state, exception)} {exception}";
        if (CanaryLedger.In(Encoding.UTF8.GetBytes(line)).Count > 0)
            found.Enqueue(line);
    }

    public void Dispose() { }
}
