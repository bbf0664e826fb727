namespace Xiangzhi.Storage;

/// <summary>What may be wrong with a data folder or its database.</summary>
public enum DataFaultKind
{
    /// <summary>Nothing there, or not what was asked for.</summary>
    Missing,

    /// <summary>Another process writes to it.</summary>
    Locked,

    /// <summary>It may be read only.</summary>
    ReadOnly,

    /// <summary>Written by a newer version of the program.</summary>
    NewerVersion,

    /// <summary>Not readable as a ledger.</summary>
    Damaged,

    /// <summary>No room left to write.</summary>
    Full,
}

/// <summary>The data cannot be used as asked; the message names place and cure.</summary>
public sealed class DataFault : Exception
{
    private DataFault(DataFaultKind kind, string place, string what, string cure, Exception? cause)
        : base($"{place}：{what}。{cure}", cause) => (Kind, Place, Cure) = (kind, place, cure);

    public DataFaultKind Kind { get; }

    /// <summary>Folder, file or database.</summary>
    public string Place { get; }

    public string Cure { get; }

    internal static DataFault NoLedger(string place) =>
        new(DataFaultKind.Missing, place, "这里没有账本", "核对 --data 的路径；要新建账本，先用 ./run sample 或建账页面。", null);

    internal static DataFault NoTownship(string place, string code, IEnumerable<string> known) => new(DataFaultKind.Missing, place,
        $"账本里没有乡镇 {code}", known.ToList() is { Count: > 0 } codes ? $"现有：{string.Join("、", codes)}。" : "账本还是空的，先建账。", null);

    internal static DataFault TownshipThere(string place, string code) =>
        new(DataFaultKind.Locked, place, $"乡镇 {code} 已经建账", "直接使用已有的账；要另建一本，换一个数据目录。", null);

    internal static DataFault NoKey(string place) =>
        new(DataFaultKind.Missing, place, "缺少密钥文件", "从备份里把 keys 目录一并恢复；密钥与账本分开存放，丢了查不到已登记的人名。", null);

    internal static DataFault InUse(string place, Exception? cause = null) =>
        new(DataFaultKind.Locked, place, "另一个程序正在写这本账", "先停下那个程序，或换一个数据目录；只查看的话不受影响。", cause);

    internal static DataFault NotWritable(string place, Exception? cause = null) =>
        new(DataFaultKind.ReadOnly, place, "这里只能读，不能登记", "检查目录和文件的写权限、磁盘是否只读挂载；以只读方式打开的账本不能登记。", cause);

    internal static DataFault Newer(string place, int there, int known) => new(DataFaultKind.NewerVersion, place,
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"账本是较新的程序写的（第 {there} 版，本程序认到第 {known} 版）"), "请换用新版程序打开；不要用旧版改写。", null);

    internal static DataFault Broken(string place, string what, Exception? cause = null) =>
        new(DataFaultKind.Damaged, place, what, "先把整个目录原样留一份，再用 ./run verify 查明第一处坏在哪里，然后 ./run restore 从备份恢复；只是派生表坏了的，用 ./run rebuild。", cause);

    internal static DataFault NoRoom(string place, Exception? cause = null) =>
        new(DataFaultKind.Full, place, "磁盘已满，这一笔没有登记", "腾出空间后重新提交；已登记的都在。", cause);
}
