using FsCheck;
using FsCheck.Fluent;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;
using Posted = Xiangzhi.Storage.Tests.World.Posted;

namespace Xiangzhi.Storage.Tests;

/// <summary>Random offices: whatever is done in whatever order, the database says what the postings say.</summary>
public abstract class RandomWorldTests(TestEngine engine)
{
    private static readonly DateOnly Today = new(2025, 6, 30);
    private static readonly string[] Places = ["村口", "桥头", "晒坝"];

    /// <summary>A step of a random office, as numbers that are read modulo what there is.</summary>
    public sealed record Step(int What, int Matter, int Day, int Pick, int Amount, bool Restart);

    [Fact]
    public void Figures_and_their_records_equal_the_postings_of_the_acts()
    {
        var step = from what in Gen.Choose(0, 9)
                   from matter in Gen.Choose(0, 50)
                   from day in Gen.Choose(0, 540)
                   from pick in Gen.Choose(0, 50)
                   from amount in Gen.Choose(0, 5000)
                   from restart in Gen.Choose(0, 19)
                   select new Step(what, matter, day, pick, amount, restart == 0);
        var property = Prop.ForAll(Gen.ListOf(step).Select(steps => steps.ToList()).Resize(40).ToArbitrary(), steps => Play(steps).GetAwaiter().GetResult());
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(8), property);
    }

    private async Task<bool> Play(List<Step> steps)
    {
        using var office = await engine.Open(Today);
        var posted = new Posted(office.Township.Catalogue);
        var matters = new List<Guid>();
        var closed = new Dictionary<int, (Closing Closing, Dictionary<string, decimal?> Printed)>();
        foreach (var step in steps.Prepend(new(0, 0, 0, 0, 0, false)))
        {
            if (step.Restart)
                office.Restart();
            if (ActOf(office, matters, step) is not { } act)
                continue;
            var outcome = await office.Township.Act(act);
            posted.Add(outcome);
            if (outcome is Recorded { Matter: var matter } && act.Form is OpenErrand)
                matters.Add(matter.Id);
            if (outcome is Recorded && act.Form is CloseYear { Year: var year } && !closed.ContainsKey(year))
                closed[year] = (office.Township.ClosingOf(year)!, office.Township.Figures(year).ToDictionary(f => f.Figure.Code, f => f.Printed));
        }
        foreach (var year in (int[])[2024, 2025])
            AssertYear(office, posted, year, closed.TryGetValue(year, out var close) ? close : null);
        await office.AssertSound();
        return true;
    }

    private static void AssertYear(TestOffice office, Posted posted, int year, (Closing Closing, Dictionary<string, decimal?> Printed)? close)
    {
        var last = year == Today.Year ? Today : new DateOnly(year, 12, 31);
        foreach (var row in office.Township.Figures(year))
        {
            var scope = Scope.Year(year) with { AsOf = close?.Closing.AsOf ?? last, UpToSeq = close?.Closing.Seq };
            Assert.Equal(posted.Value(row.Figure, scope), row.Value);
            if (close is { } printed)
                Assert.Equal(printed.Printed[row.Figure.Code], row.Printed);
            var detail = office.Township.Records(row.Figure.Code, year);
            var total = detail.Records.Records.Sum(r => r.Amount);
            Assert.Equal(detail.Records.Total, detail.Records.Records.Count);
            switch (row.Figure.Kind)
            {
                case FigureKind.Ratio:
                    Assert.Equal((row.Value.Numerator, row.Value.Denominator), (detail.Numerator.Records.Sum(r => r.Amount), detail.Denominator.Records.Sum(r => r.Amount)));
                    break;
                case FigureKind.Mean:
                    Assert.Equal(row.Value.Numerator, total);
                    break;
                default:
                    Assert.Equal(row.Value.Value, total);
                    break;
            }
            if (row.Figure.Kind != FigureKind.Distinct)
                Assert.Equal(row.Value.Postings, detail.Records.Total);
            var divides = row.Figure.Lower.Count > 0 && row.Figure.Kind != FigureKind.Least;
            foreach (var (slice, place) in row.Figure.Slices.Select((s, i) => (s, i)))
            {
                // Parts of a sum add up to it; parts of a rate or a mean are divided each for itself.
                if (divides)
                    Assert.All(detail.By(slice.Code), part => Assert.Equal(posted.Value(row.Figure, scope, (place, part.Value)).Value, part.Amount));
                else
                    Assert.Equal(total, detail.By(slice.Code).Sum(v => v.Amount));
            }
        }
    }

    private static Act? ActOf(TestOffice office, List<Guid> matters, Step step)
    {
        var on = new DateOnly(2024, 1, 2).AddDays(step.Day);
        var matter = matters.Count == 0 ? null : office.Township.Matter(matters[step.Matter % matters.Count]);
        if (step.What == 0 || matter is null)
            return office.ActOf("errand", "open", on, new OpenErrand { Asker = "某人", Topic = Places[step.Pick % 3] });
        var line = matter.Lines[step.Pick % matter.Lines.Length];
        return step.What switch
        {
            1 or 2 => office.ActOf("errand", "visit", on, VisitOf(step), matter),
            3 => office.ActOf("errand", "answer", on, new Answer { Cost = step.Amount / 100m }, matter),
            4 => office.ActOf("errand", "notice", on, new Notice(), matter),
            5 => office.ActOf("errand", "end", on, new EndErrand(), matter),
            6 => office.ActOf("errand", "reopen", on, new Reopen { Reason = "又来" }, matter),
            7 => office.ActOf("errand", "void", Today, new VoidEntry { Reason = "错" }, matter) with { Target = line.Entry.Seq },
            8 when line.Form is Visit => office.ActOf("errand", "visit", on, VisitOf(step), matter) with { Corrects = line.Entry.Seq, Reason = "错" },
            9 => office.ActOf("period", "close", new(2025, 1, 1 + step.Pick % 28), new CloseYear { Year = 2024, AsOf = new(2024, 12, step.Pick % 2 == 0 ? 31 : 5) }),
            _ => null,
        };
    }

    private static Visit VisitOf(Step step) => new()
    {
        Place = Places[step.Pick % 3], Level = (Level)(step.Pick % 2), Guests = [.. Enumerable.Range(0, step.Amount % 4).Select(i => new Guest { Name = $"客{i}" })],
    };
}

public sealed class RandomWorldOnSqliteTests() : RandomWorldTests(new SqliteEngine());

public sealed class RandomWorldOnPostgresTests(PostgresServer server) : RandomWorldTests(new PostgresEngine(server));
