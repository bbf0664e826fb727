namespace Xiangzhi.Registers.Tests.Disputes;

/// <summary>What the register declares: labels in both languages, rules that exist, a spreadsheet row that comes in.</summary>
public sealed class DisputeDeclarationTests
{
    private static readonly string[] Codes = ["dispute", "mediator", "committee", "criminal-confirmation"];

    public static TheoryData<string> Registers => [.. Codes];

    [Theory, MemberData(nameof(Registers))]
    public void Every_label_stands_in_both_languages(string code)
    {
        var register = Catalogue.Standard[code];
        var texts = register.Actions.Where(a => !a.IsCommon)
            .SelectMany(a => a.Form.Fields.SelectMany(Texts).Prepend(a.Label).Append(a.DayLabel).Concat(a.Papers.Select(p => p.Name)))
            .Concat(register.Stages.Select(s => s.Label)).Concat(register.Columns.Select(c => c.Label))
            .Concat(register.Figures.SelectMany(f => f.Slices.Select(s => s.Label).Prepend(f.Name)))
            .Append(register.Name).ToList();
        Assert.DoesNotContain(texts, t => t.En.Length == 0 || t.En.Any(c => c > 127));
        Assert.DoesNotContain(texts, t => !t.Zh.Any(c => c > 127));
        Assert.All(register.Figures, f => Assert.NotEqual("", f.Unit));
    }

    [Theory, MemberData(nameof(Registers))]
    public void Every_rule_that_it_names_stands_in_the_law(string code)
    {
        var register = Catalogue.Standard[code];
        Assert.All(register.Clocks.Select(c => c.Rule).Concat(register.Flags.Select(f => f.Rule)), rule => Assert.True(Xiangzhi.Law.LawBook.Builtin.Contains(rule), rule));
        Assert.All(register.Clocks, c => Assert.DoesNotContain(c.Label!.En, x => x > 127));
    }

    [Fact]
    public void The_standard_kinds_hold_the_fifteen_of_the_statistic()
    {
        string[] fifteen = ["婚姻家庭", "邻里", "房屋宅基地", "合同", "生产经营", "损害赔偿", "山林土地", "征地拆迁", "环境污染", "劳动争议", "消费", "医疗", "道路交通事故", "物业", "其他"];
        Assert.Equal(fifteen, DisputeKinds.Standard.Take(15).Select(k => k.Label.Zh));
        Assert.Equal(DisputeKinds.Standard.Count, DisputeKinds.Standard.Select(k => k.Value).Distinct().Count());
    }

    [Fact]
    public void One_row_of_a_spreadsheet_brings_a_whole_small_dispute()
    {
        string[] acts = ["take-in", "accept", "notify", "mediate", "agree"];
        Assert.Equal(acts, Catalogue.Standard["dispute"].SheetActions.Select(a => a.Code));
    }

    [Fact]
    public void A_form_typed_by_hand_binds_by_label_of_its_choices()
    {
        var world = new DisputeWorld();
        var text = new TextForm
        {
            ["kind"] = "邻里", ["cause"] = "地界相争", ["level"] = "村（社区）", ["source"] = "来说事", ["manner"] = "口头", ["village"] = "甲村",
            ["parties[0].side"] = "申请人", ["parties[0].name"] = "张一", ["parties[1].side"] = "被申请人", ["parties[1].name"] = "李二",
        };
        var binding = new Binding(text, DisputeWorld.Spring, world.Township.Roster);
        var form = Assert.IsType<TakeInDispute>(Catalogue.Standard["dispute"].Opener.Form.Bind(binding));
        Assert.Empty(binding.Faults);
        Assert.Equal(("neighbours", DisputeLevel.Village, "desk", SpokenOrWritten.Oral, 2), (form.Kind.Value, form.Level, form.Source.Value, form.Manner, form.Parties.Count));
        var dispute = world.Township.Do("dispute", "take-in", DisputeWorld.Spring, form);
        Assert.Equal(world.Village, world.State(dispute).Village);
    }

    [Fact]
    public void The_cadres_of_a_village_read_its_own_disputes_only()
    {
        var world = new DisputeWorld();
        var dispute = world.TakeIn(DisputeWorld.Spring, f => f with { Village = world.Village, VillageGroup = 2 });
        var mediate = dispute.Register.Action("mediate")!;
        Actor Cadre(Guid village, int? group = null) => new("S02", "某", [new(Role.VillageCadre, new(village, group))]);
        Assert.True(Rights.MayRecord(Cadre(world.Village.Id), dispute, mediate));
        Assert.True(Rights.MayRecord(Cadre(world.Village.Id, 2), dispute, mediate));
        Assert.False(Rights.MayRead(Cadre(world.Village.Id, 3), dispute));
        Assert.False(Rights.MayRead(Cadre(Guid.NewGuid()), dispute));
        Assert.False(Rights.MayReadPersonal(new Actor("S03", "某", [new(Role.Reviewer)]), dispute));
    }

    private static IEnumerable<Text> Texts(Field field) =>
    [
        field.Label, .. new[] { field.Group, field.Hint }.OfType<Text>(), .. field.Options(Roster.Empty, DisputeWorld.Spring).Select(o => o.Label),
        .. field.RowModel?.Fields.SelectMany(Texts) ?? [],
    ];
}
