using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Sample;
using Xiangzhi.Web.Shared;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Sample;

/// <summary>
/// What the sample writes in this process can be written through the pages' forms, and is the same to the last byte: the same acts at
/// the same instants with the same salts have the same root. Every opening and every kind of act of the sample is among them.
/// </summary>
public sealed class SampleByFormsTests(WebOffice offices)
{
    [Fact]
    public async Task Acts_sent_as_forms_have_the_root_of_acts_decided_in_this_process()
    {
        var scenes = Chosen();
        var (direct, byForms) = (new Desk(), new Desk());
        using var store = direct.Open(offices.NewFolder());
        var township = await store.Create(World.Code, World.Profile, Desk.First, "-");
        foreach (var scene in scenes)
            Assert.IsType<Recorded>(await Printing.After(township, await township.Act(direct.Begin(scene, township))));

        var data = offices.NewFolder();
        var other = byForms.Open(data);
        await other.Create(World.Code, World.Profile, Desk.First, "-");
        await using var office = await Office.Serve(data, other, byForms.Clock, builder => builder.Services.AddSingleton<SignIn>((_, _) => byForms.Actor));
        using var visitor = office.Visit();
        var token = (await visitor.See("/r/village/new/add")).Form["__RequestVerificationToken"]!;
        foreach (var scene in scenes)
        {
            var act = byForms.Begin(scene, office.Township);
            var answer = await Send(visitor, token, act, []);
            if (answer.Status == 200)
            {
                // The page shows what the act would raise; it is sent again with just these.
                var confirmed = answer.Form.Fields.Where(f => f.Name == "act-confirm").ToList();
                Assert.NotEmpty(confirmed);
                byForms.Begin(scene, office.Township);
                answer = await Send(visitor, token, act, confirmed);
            }
            Assert.True(answer.Status == 302, $"{answer.Status} {act.Register} {act.Action} {act.On:yyyy-MM-dd}: {string.Join(" | ", answer.Errors)} {string.Join('\n', office.Exceptions)}");
        }
        Assert.Equal(township.EntryCount, office.Township.EntryCount);
        foreach (var (one, two) in township.Entries().Zip(office.Township.Entries()))
            Assert.Equal(System.Text.Encoding.UTF8.GetString(one.Bytes.Span), System.Text.Encoding.UTF8.GetString(two.Bytes.Span));
        Assert.Equal(Convert.ToHexString(township.Checkpoint().Root.Span), Convert.ToHexString(office.Township.Checkpoint().Root.Span));
        Expect.None(office.Exceptions);
    }

    private static async Task<PageText> Send(Visitor visitor, string token, Act act, IEnumerable<(string Name, string Value)> confirmed)
    {
        var path = act.Matter is null ? $"/r/{act.Register}/new/{act.Action}" : act.Corrects is { } seq ? $"/m/{act.Matter}/correct/{seq}" : $"/m/{act.Matter}/do/{act.Action}";
        List<(string Name, string Value)> fields =
        [
            ("__RequestVerificationToken", token), ("act-id", act.Id.ToString("D")), ("act-on", act.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("act-at", act.Time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? ""), ("act-basis", act.Basis.ToString()), ("act-secrecy", act.Secrecy.ToString()),
            ("source-kind", act.Source?.Kind.ToString() ?? ""), ("source-name", act.Source?.Name ?? ""), ("source-number", act.Source?.Number ?? ""), ("act-reason", act.Reason ?? ""),
            ("act-target", act.Target?.ToString(CultureInfo.InvariantCulture) ?? ""), .. act.DecidedBy.Select(d => ("decided-by", d)),
            .. FormModel.Of(act.Form.GetType()).ToText(act.Form, _ => null).Values.Select(v => (v.Key, v.Value)), .. confirmed,
        ];
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var response = await visitor.Client.PostAsync(path, content);
        return await PageText.Read(path, response);
    }

    /// <summary>What is referred to by everything, and as many matters as it takes to have each kind of act, with all that they refer to.</summary>
    private static List<(DateTimeOffset Instant, Guid Id, Doing Doing)> Chosen()
    {
        var all = World.Write(0).InOrder().ToList();
        var matters = all.ToLookup(s => s.Doing.Matter ?? s.Id);
        var wanted = new HashSet<Guid>();
        void Want(Guid matter)
        {
            if (!wanted.Add(matter))
                return;
            foreach (var value in matters[matter].SelectMany(s => FormModel.Of(s.Doing.Form.GetType()).ToText(s.Doing.Form, _ => null).Values.Values))
            {
                if (Guid.TryParse(value, out var other) && matters.Contains(other))
                    Want(other);
            }
        }
        var kinds = new HashSet<string>();
        foreach (var matter in matters.OrderByDescending(m => m.Count()))
        {
            if (Catalogue.Standard[matter.First().Doing.Register].IsReference && matter.First().Doing.Register is not "period" || matter.Count(s => kinds.Add(Kind(s.Doing))) > 0)
                Want(matter.Key);
        }
        var chosen = all.Where(s => wanted.Contains(s.Doing.Matter ?? s.Id)).ToList();
        Assert.Equal(all.Select(s => Kind(s.Doing)).Distinct().Order(), chosen.Select(s => Kind(s.Doing)).Distinct().Order());
        return chosen;
    }

    private static string Kind(Doing doing) => $"{doing.Register} {doing.Action} {doing.Corrects is not null} {doing.Source?.Kind} {doing.Time is not null} {doing.Secrecy}";

    /// <summary>Clock and signed-in person, set by the act that is to come.</summary>
    private sealed class Desk
    {
        public static readonly DateOnly First = new(2022, 12, 28);

        public OfficeClock Clock { get; } = new(LocalDay.At(First, new(9, 0)));
        public Actor Actor { get; private set; } = new("-", "-", [.. Enum.GetValues<Role>().Select(r => new Grant(r) { Lines = [.. Enum.GetValues<SupervisionLine>()] })]);

        public LedgerStore Open(string data) => LedgerStore.Open(data, new() { Time = Clock, SaltsOf = Player.Salts(0) }, OpenMode.Create);

        public Act Begin((DateTimeOffset Instant, Guid Id, Doing Doing) scene, Township township)
        {
            Clock.Now = scene.Instant;
            Actor = Actor with { Person = scene.Doing.By };
            return Player.ToAct(township.Matter, scene.Id, scene.Doing);
        }
    }
}
