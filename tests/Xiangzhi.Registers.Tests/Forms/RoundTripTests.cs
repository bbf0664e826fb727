namespace Xiangzhi.Registers.Tests.Forms;

/// <summary>What a form holds goes out as text and comes back as it was: on a page that is sent again, in a spreadsheet, over the API.</summary>
public sealed class RoundTripTests
{
    [Theory, InlineData(typeof(TakeInDispute), "parties[1]", "当事人 2"), InlineData(typeof(TakeInDispute), "", "当事人的话"), InlineData(typeof(JoinStaff), "", "姓名"), InlineData(typeof(JoinStaff), "gone[0]", "gone[0]")]
    public void A_persons_part_of_a_form_is_called_as_on_the_form(Type form, string slot, string name) => Assert.Equal(name, FormModel.Of(form).NameOf(slot).Zh);

    [Fact]
    public void Nought_and_no_are_answers_where_an_answer_is_asked()
    {
        var text = FormModel.Of(typeof(Counted)).ToText(new Counted { Found = 0, Paid = 0, Heard = false }, _ => null);

        Assert.Equal(["found", "heard", "paid"], text.Values.Keys.Order(StringComparer.Ordinal));
        var (form, faults) = Back<Counted>(text);
        Assert.Empty(faults);
        Assert.Equal(new() { Found = 0, Paid = 0, Heard = false }, form);
    }

    [Fact]
    public void An_answer_that_was_not_given_is_asked_for()
    {
        var (_, faults) = Back<Counted>(new());

        Assert.Equal(["found", "paid", "heard"], faults);
    }

    [Fact]
    public void Sentences_stand_a_line_each_and_hold_what_words_are_parted_by()
    {
        var listed = new Listed { Duties = ["田间便道、水渠，一并管护", "汛期巡查；每周一次"], Keywords = ["田埂", "地界"] };
        var model = FormModel.Of(typeof(Listed));
        var joined = new TextForm();
        foreach (var field in model.Fields)
            joined[field.Key] = string.Join(field.Joint, Enumerable.Range(0, 2).Select(i => model.ToText(listed, _ => null)[TextForm.Row(field.Key, i)]));

        Assert.Equal(listed, Back<Listed>(joined).Form);
        Assert.Equal(listed, Back<Listed>(model.ToText(listed, _ => null)).Form);
        Assert.Equal(["田埂", "地界", "水渠"], Back<Listed>(new() { ["keywords"] = "田埂、地界，水渠" }).Form.Keywords);
    }

    private static (TForm Form, IEnumerable<string> Faults) Back<TForm>(TextForm text) where TForm : Form
    {
        var binding = new Binding(text, new(2025, 3, 1), new TestTownship(new(2025, 3, 1)).Roster);
        var form = (TForm)FormModel.Of(typeof(TForm)).Bind(binding);
        return (form, binding.Faults.Select(f => f.Path));
    }

    private sealed record Counted : Form
    {
        [Label("发现问题"), Unit("个")] public required int Found { get; init; }
        [Label("金额"), Unit("元")] public required decimal Paid { get; init; }
        [Label("听取陈述")] public required bool Heard { get; init; }
        [Label("整改"), Unit("个")] public int Solved { get; init; }
    }

    private sealed record Listed : Form
    {
        [Label("责任内容"), Wide] public Items<string> Duties { get; init; } = [];
        [Label("关键词")] public Items<string> Keywords { get; init; } = [];
    }
}
