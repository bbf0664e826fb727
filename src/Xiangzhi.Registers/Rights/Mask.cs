namespace Xiangzhi.Registers;

/// <summary>What stands in the place of a value, a number or a matter that the reader may not see, or that is no more.</summary>
public static class Mask
{
    public static Text Sign { get; } = new("〔不显示〕", "[hidden]");
}
