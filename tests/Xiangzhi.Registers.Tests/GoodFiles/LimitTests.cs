using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Xiangzhi.Law;

namespace Xiangzhi.Registers.Tests.GoodFiles;

/// <summary>
/// Takes every file in which nothing is missing and every limit of the office's that is kept in it: done on the last day nothing is found,
/// done a day later exactly that limit, left out the same from the day after the last.
/// </summary>
public sealed class LimitTests
{
    private static readonly IReadOnlyList<RegisterGaps> Tables = RegisterGaps.All();

    public static TheoryData<string> Registers => [.. Catalogue.Standard.All.Where(r => r.Clocks.Any(c => c.Awaited.Count > 0)).Select(r => r.Code)];

    /// <summary>Until the petition was sent on, the correction asked for, the fee charged, nobody knows that it had to be.</summary>
    private static readonly string[] OwedByTheAct = ["xf_route", "xf_simple_accept", "oi_correct", "oi_fee_time"];

    [Fact]
    public void The_office_owes_what_the_rule_says_and_nothing_else() => Expect.None(
        from register in Catalogue.Standard.All
        from clock in register.Clocks
        where LawBook.Builtin[clock.Rule].IsOwed != clock.Awaited.Count > 0
        select $"{register.Code} {clock.Rule}: {(clock.Awaited.Count > 0 ? "awaits an act though the rule binds another, or is a right" : "names no act that it awaits")}");

    [Theory, MemberData(nameof(Registers))]
    public void Done_on_the_last_day_it_is_no_gap_and_a_day_later_it_is_exactly_that_one(string register) => Expect.None(
        from limit in Kept(register)
        from days in new[] { 0, 1 }
        let matter = limit.Play(limit.DoneOn(limit.Due.AddDays(days)))
        let flags = matter.Derive(limit.Table.Township.Law).Flags
        let found = flags.Any(f => f.Rule == limit.Rule)
        let other = flags.FirstOrDefault(f => f.Rule != limit.Rule && !limit.Follows(matter, f))
        where found != (days == 1) || other is not null
        select $"{limit} done {(days == 0 ? "on the last day" : "a day late")}: {(found ? "found" : "not found")}; {string.Join(" | ", flags.Select(f => $"{f.Rule}:{f.Key} {f.Text}"))}");

    [Theory, MemberData(nameof(Registers))]
    public void Left_out_it_is_a_gap_from_the_day_after_the_last(string register) => Expect.None(
        from limit in Kept(register)
        where !OwedByTheAct.Contains(limit.Rule)
        let derived = limit.Play(limit.LeftOut).Derive(limit.Table.Township.Law)
        let before = derived.FlagsOn(limit.Due).Any(f => f.Rule == limit.Rule)
        let after = derived.FlagsOn(limit.Due.AddDays(1)).FirstOrDefault(f => f.Rule == limit.Rule)
        where before || after is not { IsRunning: true, Unrecorded: false }
        select $"{limit} left out: {(before ? "found too early" : "not found")}");

    [Theory, MemberData(nameof(Registers))]
    public void Of_what_the_source_of_brought_in_history_does_not_tell_no_limit_is_missed(string register) => Expect.None(
        from limit in Kept(register)
        let told = GapTests.Everything(register)
        where !OwedByTheAct.Contains(limit.Rule)
        from shade in new[] { (Tells: told, Grey: false), (Tells: told.Where(t => t != limit.Act && !t.StartsWith(limit.Act + ".", StringComparison.Ordinal)).ToArray(), Grey: true) }
        let matter = limit.Play(GapTests.Brought(limit.LeftOut, shade.Tells))
        let clock = matter.Derive(limit.Table.Township.Law).Clocks.First(c => c.Rule == limit.Rule && c.Done is null)
        where clock.IsExcused != (shade.Grey && limit.Due < matter.Opening.RecordedOn)
        select $"{limit}: {(shade.Grey ? "is not grey though its source does not tell of it" : "is grey though its source tells of it")}");

    [Theory, MemberData(nameof(Registers))]
    public void Where_another_rule_finds_the_step_missing_the_limit_says_nothing(string register) => Expect.None(
        from table in Tables
        where table.Register == register
        from gap in table.Gaps
        where !gap.IsSound
        from clock in Catalogue.Standard[register].Clocks
        where clock.SaidBy.Contains(gap.Rule)
        let flags = GapTests.Play(table, gap.Story, null).Derive(table.Township.Law).FlagsOn(table.Township.Today)
        from flag in flags
        where flag.IsRunning && flag.Rule == clock.Rule && flags.Any(f => f.Rule == gap.Rule && (f.Key == flag.Key || flag.Key.Length == 0))
        select $"{gap}: {flag.Text}");

    [Fact]
    public void Every_act_that_is_awaited_is_tried() => Expect.None(
        from register in Catalogue.Standard.All
        let kept = Kept(register.Code).ToList()
        from clock in register.Clocks
        from act in clock.Awaited
        where !kept.Exists(k => k.Rule == clock.Rule && k.Act == act)
        select $"{register.Code} {clock.Rule}: no good file in which it is kept by {act}");

    private static IEnumerable<KeptLimit> Kept(string register) =>
        from table in Tables
        where table.Register == register
        from file in table.Good
        from limit in KeptLimit.In(table, file.Key, file.Value)
        select limit;

    /// <summary>Whatever was read of a rule.</summary>
    private static readonly OfficeSettings AllOn = OfficeSettings.None with
    {
        SwitchedOn = [.. Catalogue.Standard.Owed],
        Local = Catalogue.Standard.Owed.Where(code => LawBook.Builtin[code].Versions[^1].Value is null).ToImmutableDictionary(code => code, _ => RegisterGaps.LocalValue),
    };

    /// <summary>A limit that a good file keeps, and the act by which it does.</summary>
    private sealed record KeptLimit(RegisterGaps Table, string File, Story Story, int Place, MatterClock Clock, string Act)
    {
        public string Rule => Clock.Rule;

        public DateOnly Due => Clock.Reading.Due!.Value; // it is kept

        /// <summary>All rules run, also those that an office must switch on.</summary>
        public static IEnumerable<KeptLimit> In(RegisterGaps table, string file, Story story)
        {
            var matter = Play(table, story);
            foreach (var clock in matter.Derive(table.Township.Law).Clocks.Where(c => c is { IsLimit: true, Done: not null }))
            {
                var line = matter.Lines.FirstOrDefault(l => l.Entry.Seq == clock.Done!.Value.Seq);
                var place = line is null ? -1 : story.Acts.ToList().FindIndex(a => a.Action == line.Action.Code && a.On == line.Entry.On);
                if (place < 0 || !matter.Register.Clocks.Any(c => c.Rule == clock.Rule && c.Awaited.Contains(line!.Action.Code)))
                    continue;
                var limit = new KeptLimit(table, file, story, place, clock, line!.Action.Code);
                if (limit.DoneOn(limit.Due.AddDays(1)).Acts.All(a => a.On <= table.Township.Today))
                    yield return limit;
            }
        }

        /// <summary>The act put off, and all that follows it so long after it as it was, in days or in working days, with the days that its forms name.</summary>
        public Story DoneOn(DateOnly day)
        {
            var was = Story.Acts[Place].On;
            return new([.. Story.Acts.Select((act, i) => i < Place ? act : act with { On = Later(act.On), Form = (Form)Moved(act.Form) })]);

            DateOnly Later(DateOnly old) => old <= was ? day : Earlier(day.AddDays(old.DayNumber - was.DayNumber), WorkCalendar.Builtin.AddWorkingDays(day, WorkCalendar.Builtin.WorkingDaysBetween(was, old)));

            object Moved(object record)
            {
                var moved = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!; // every record has it
                foreach (var property in moved.GetType().GetProperties().Where(p => p.CanWrite))
                {
                    if (property.GetValue(record) is DateOnly named && named >= was)
                        property.SetValue(moved, Later(named));
                    else if (property.PropertyType is { IsGenericType: true } rows && rows.GetGenericTypeDefinition() == typeof(Items<>) && rows.GenericTypeArguments[0].GetMethod("<Clone>$") is not null)
                        property.SetValue(moved, Rows(rows, [.. ((IEnumerable)property.GetValue(record)!).Cast<object>().Select(Moved)]));
                }
                return moved;
            }
        }

        private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

        private static object Rows(Type items, object[] rows)
        {
            var typed = Array.CreateInstance(items.GenericTypeArguments[0], rows.Length);
            rows.CopyTo(typed, 0);
            return Activator.CreateInstance(items, BindingFlags.Instance | BindingFlags.NonPublic, null, [typed], null)!;
        }

        public Story LeftOut => new([.. Story.Acts.Take(Place)]);

        public Matter Play(Story story) => Play(Table, story);

        private static Matter Play(RegisterGaps table, Story story)
        {
            table.Township.Book = LawBook.Builtin;
            table.Township.Settings = AllOn;
            return story.Play(table.Township, table.Register);
        }

        /// <summary>Whether a finding is another limit that ran already before the act that was put off, or one of the office's own that the file did not keep anyway.</summary>
        public bool Follows(Matter matter, Flag flag) => Play(Story).Derive(Table.Township.Law).Flags.Any(f => f.Rule == flag.Rule) || matter.Derive(Table.Township.Law).Clocks.Any(c => c.IsSaidBy(flag) && c.IsMetLate && c.Begun.Day <= Story.Acts[Place].On);

        public override string ToString() => $"{Table.Register} {Rule} by {Act} in “{File}”";
    }
}
