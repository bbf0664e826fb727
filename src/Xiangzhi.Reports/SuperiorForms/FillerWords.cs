namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>Words of headings that say nothing of their own: who counts, that something was done, what a group is about.</summary>
internal static class FillerWords
{
    /// <summary>Whether a whole heading may be passed over wherever it stands.</summary>
    public static bool IsSaidAnyway(string core) => Said.Contains(core) || Without(core, Verbs).Length == 0;

    /// <summary>A group that only says that something was done with what stands before it: 办理情况 above 办结 and 成功率.</summary>
    public static bool IsHandling(string core) => core is "办理" or "处理" or "处置" or "调处" or "办理结果" or "处理结果" or "调处结果" or "工作开展" or "基本" or "总体";

    /// <summary>A group that only says what its rows are about, and leaves nothing out: 宣传成效, 队伍建设.</summary>
    public static bool IsTopic(string core) => Topics.Any(t => core.EndsWith(t, StringComparison.Ordinal));

    /// <summary>A group of parts of its own making: 资源环境类 above 林业 and 水利. What leaves something out, such as 涉企类, is none.</summary>
    public static bool IsClass(string core) => core.Length > 2 && Classes.Any(c => core.EndsWith(c, StringComparison.Ordinal)) && !core.AsSpan().ContainsAny("涉重未非");

    /// <summary>What is left of a heading beside the figure that it names, without verbs and words that widen or praise.</summary>
    public static string Bare(string rest) => Without(rest, [.. Verbs, .. Beside]);

    private static string Without(string rest, string[] words)
    {
        for (var word = ""; word is not null;)
        {
            word = words.FirstOrDefault(v => rest.StartsWith(v, StringComparison.Ordinal) || rest.EndsWith(v, StringComparison.Ordinal));
            if (word is not null)
                rest = rest.StartsWith(word, StringComparison.Ordinal) ? rest[word.Length..] : rest[..^word.Length];
        }
        return rest;
    }

    private static readonly HashSet<string> Said = ["各类", "累计", "共", "总", "项目", "指标", "名称", "指标名称", "数量", "数", "次", "内容", "工作", "单位", "填报单位", "案件", "全乡", "乡", "乡镇", "现有", "现有人", "人", "统计", "统计指标", "实际", "本单位", "上报", "初重件", "监督检查", "监督", "组织领导", "委托移送", "接受委托移送", "分季度", "分季度数据", "分月", "分月数据", "当年", "本季", "按月", "按季", "完成", "工作小结", "小结", "工作总结", "现场"];

    private static readonly string[] Topics = ["成效", "工作", "建设", "阵地", "宣传", "培训", "活动", "教育", "队伍", "服务", "保障", "普法", "调解", "信访", "执法", "公开", "人群", "对象", "罚没款", "罚没", "罚没收入", "决策", "学法", "用法", "应诉", "诉讼", "复议"];

    private static readonly string[] Classes = ["类", "领域", "方面", "大类", "板块", "片区", "片"];

    private static readonly string[] Verbs = ["开展", "举办", "组织", "解答", "发放", "印发", "接受", "提供", "实施", "作出", "进行", "召开", "悬挂", "张贴", "制发", "制定", "出台", "收到", "新收", "接收", "现场"];

    private static readonly string[] Beside = ["各类", "共", "法治", "法制", "普法", "宣传", "党委", "已", "领导干部", "领导"];
}
