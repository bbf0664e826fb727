using Xunit;

namespace Xiangzhi.Law.Tests.Rules;

public sealed class OfficeSettingsTests
{
    private static RuleVersion Rule(string code) => LawBook.Builtin.At(code, new(2026, 6, 1))!;

    [Theory]
    [InlineData("pen_prior_notice", Severity.Red)] // V
    [InlineData("pen_publish", Severity.Amber)] // V2+
    [InlineData("insp_record", Severity.Amber)] // V2
    [InlineData("pen_stats", Severity.Off)] // K
    [InlineData("norm_file", Severity.Off)] // N
    [InlineData("exec_audit_days", Severity.Off)] // V2, but a setting
    [InlineData("med_term", Severity.Amber)] // V, but the text says 一般
    public void The_mark_of_a_text_bounds_the_colour(string code, Severity severity) => Assert.Equal(severity, OfficeSettings.None.MayBe(Rule(code)));

    [Fact]
    public void A_switched_on_rule_is_amber_and_one_with_a_document_read_is_red()
    {
        var settings = new OfficeSettings { SwitchedOn = ["pen_stats", "pen_prior_notice"] };
        Assert.Equal(Severity.Amber, settings.MayBe(Rule("pen_stats")));
        Assert.Equal(Severity.Red, settings.MayBe(Rule("pen_prior_notice")));
        var read = new OfficeSettings { Raised = OfficeSettings.None.Raised.Add("pen_publish", new("国办发〔2018〕118号", "（四）", new(2026, 10, 8))) };
        Assert.Equal(Severity.Red, read.MayBe(Rule("pen_publish")));
    }

    [Fact]
    public void A_local_value_fills_a_gap_but_never_overrules_the_law()
    {
        var settings = new OfficeSettings
        {
            Local = OfficeSettings.None.Local.Add("insp_cap", 2).Add("exec_audit_days", 3).Add("pen_decide", 120),
        };
        Assert.Equal(2, settings.ValueOf(Rule("insp_cap")));
        Assert.Equal(3, settings.ValueOf(Rule("exec_audit_days")));
        Assert.Equal(Severity.Amber, settings.MayBe(Rule("exec_audit_days")));
        Assert.Equal(90, settings.ValueOf(Rule("pen_decide")));
        Assert.Null(OfficeSettings.None.ValueOf(Rule("insp_cap")));
    }
}
