using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.Papers.Letter;

namespace Xiangzhi.Registers;

/// <summary>The written answer, with reasons and the way to the court that 个人信息保护法 50 orders.</summary>
internal static class DataRequestPapers
{
    public static PaperDefinition Answer { get; } = new("data-request-answer", new("个人信息请求答复书", "Answer about personal data"), "个人信息保护法50条", r =>
    {
        var (state, form) = ((DataRequest)r.Matter.State, r.Line.Form as AnswerDataRequest);
        return Sealed(r, "data-request-answer", "个人信息请求答复书", Of(r, Addressee(state), 10),
        [
            Say("本机关于", On(state.Received?.Day), "收到关于", state.AskedBy == DataAsker.Self ? "你本人" : Of(r, state.Name), "个人信息的请求：", string.Join("、", state.Asked.Select(a => SheetParts.Label(a))), "，登记号", r.Matter.Number, "。现答复如下："),
            .. form?.Granted is { Length: > 0 } granted ? [Say("同意的：", granted)] : Array.Empty<Block>(),
            .. form is { Outcome: not DataOutcome.Granted } ?
            [
                Say("不同意的，依据《中华人民共和国个人信息保护法》：", string.Join("；", form.Grounds.Select(g => SheetParts.Label(g))), "。"),
                Say("理由：", Or(form.Reasons, 24)),
            ] : Array.Empty<Block>(),
            .. state.Asked.Contains(DataRight.Access) ? [Say(DataRequest.LeftOut)] : Array.Empty<Block>(),
            .. form?.Grounds.Contains(DataRefusal.Kept) == true ? [Say("保存期限届满以前，除存储和采取必要的安全保护措施以外，停止其他处理。")] : Array.Empty<Block>(),
            Say("认为本机关拒绝了依法行使权利的请求的，可以依据《中华人民共和国个人信息保护法》第五十条第二款，依法向人民法院提起诉讼。"),
        ], form?.Number);
    });

    private static Personal<string> Addressee(DataRequest state) => state.AskedBy == DataAsker.Self || state.Representatives.Count == 0 ? state.Name : state.Representatives[0].Name;
}
