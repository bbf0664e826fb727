namespace Xiangzhi.Registers.Tests.Kernel;

public sealed class TableRowsTests
{
    private static readonly DateOnly Day = new(2026, 9, 15);

    [Fact]
    public void An_export_becomes_the_rows_of_one_form_and_says_which_columns_it_left_aside()
    {
        var township = new TestTownship(Day);
        township.Do("staff", "join", new(2020, 1, 1), new JoinStaff { StaffNumber = "S01", Name = "张三", Office = "justice" });
        township.Do("staff", "join", new(2020, 1, 1), new JoinStaff { StaffNumber = "S02", Name = "李四", Office = "justice" });
        var model = FormModel.Of(typeof(SitExam));
        var text = new TextForm();

        var unknown = TableRows.Fill(text, TableRows.Of(model)!, ["序号", " 姓名 ", "得分", "用时"], [["1", "张三", "92.5", "31分"], ["", "", "", ""], ["2", "李四", "", ""], ["3", "王五", "60"]]);
        var binding = new Binding(text, Day, township.Roster);
        var form = (SitExam)model.Bind(binding);

        Assert.Equal(["序号", "用时"], unknown);
        Assert.Equal([92.5m, null, 60m], form.Results.Select(r => r.Mark));
        Assert.Equal("人员里没有“王五”，请填名册上的编号或名称", Assert.Single(binding.Faults).Message.Split('：', 2)[^1]);
        Assert.Equal("results[2].person", binding.Faults[0].Path);
    }

    [Fact]
    public void A_form_without_rows_or_with_several_lists_takes_no_table()
    {
        Assert.Null(TableRows.Of(FormModel.Of(typeof(CancelExam))));
        Assert.Null(TableRows.Of(FormModel.Of(typeof(HoldPublicity))));
        Assert.Equal("results", TableRows.Of(FormModel.Of(typeof(ResitExam)))!.Key);
    }
}
