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

    /// <summary>The database server does not answer, or does not let this program in.</summary>
    Unreachable,
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

    internal static DataFault NoConnection(string place) => new(DataFaultKind.Missing, place, "读不懂",
        "写成 Host=服务器;Database=库名;Username=用户;Password=口令;Folder=放密钥和附件的文件夹，或 postgres://用户:口令@服务器/库名?folder=文件夹。", null);

    internal static DataFault NoServer(string place, Exception cause) =>
        new(DataFaultKind.Unreachable, place, "连不上数据库服务器", "看服务器是否开着、地址和端口对不对、网络通不通；已登记的都在，没有答复的那一笔请重新提交，不会重复。", cause);

    internal static DataFault NotLetIn(string place, Exception cause) =>
        new(DataFaultKind.Unreachable, place, "数据库服务器不让登录", "核对连接串里的用户名和口令，以及服务器的 pg_hba.conf。", cause);

    internal static DataFault Crowded(string place, Exception cause) =>
        new(DataFaultKind.Unreachable, place, "数据库服务器的连接用完了", "关掉不用的程序，或调大服务器的 max_connections，或在连接串里写 Maximum Pool Size。", cause);

    internal static DataFault NoDatabase(string place, Exception cause) =>
        new(DataFaultKind.Missing, place, "服务器上没有这个数据库", "核对连接串里的 Database；要新建，先在服务器上 createdb，再用 ./run sample 或建账页面。", cause);

    internal static DataFault NoRight(string place, Exception cause) => new(DataFaultKind.ReadOnly, place, "连接的用户没有这个权限",
        "用账本所有者的用户连接；账本的记录对谁都只许添加，不许修改和删除。", cause);

    internal static DataFault NoTownship(string place, string code, IEnumerable<string> known) => new(DataFaultKind.Missing, place,
        $"账本里没有乡镇 {code}", known.ToList() is { Count: > 0 } codes ? $"现有：{string.Join("、", codes)}。" : "账本还是空的，先建账。", null);

    internal static DataFault TownshipThere(string place, string code) =>
        new(DataFaultKind.Locked, place, $"乡镇 {code} 已经建账", "直接使用已有的账；要另建一本，换一个数据目录。", null);

    internal static DataFault NoKey(string place) =>
        new(DataFaultKind.Missing, place, "缺少密钥文件", "从备份里把 keys 目录一并恢复；密钥与账本分开存放，丢了读不出、也查不到已登记的人名和原话。", null);

    internal static DataFault OtherKey(string place, string fingerprint) => new(DataFaultKind.Missing, place, "签名钥匙不是这本账的",
        $"应是指纹为 {fingerprint} 的那一把：从备份恢复 checkpoint.pem；确实丢了，用 ./run key rotate --lost 换一把新的，并告诉区县和见证人。", null);

    internal static DataFault OtherContentKey(string place, int number) => new(DataFaultKind.Missing, place,
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"第 {number} 号内容钥匙不是这本账的，或者缺了"), "从备份里恢复这本账自己的 content.keys；没有它，人名和原话谁也读不出。", null);

    internal static DataFault KeyThere(string place) =>
        new(DataFaultKind.Locked, place, "钥匙没有丢", "要换钥匙用 ./run key rotate，不加 --lost：旧钥匙签过交接，别人不必重新认。", null);

    internal static DataFault InUse(string place, Exception? cause = null) =>
        new(DataFaultKind.Locked, place, "另一个程序正在写这本账", "先停下那个程序，或换一个数据目录；只查看的话不受影响。", cause);

    internal static DataFault NotWritable(string place, Exception? cause = null) =>
        new(DataFaultKind.ReadOnly, place, "这里只能读，不能登记", "检查目录和文件的写权限、磁盘是否只读挂载；以只读方式打开的账本不能登记。", cause);

    internal static DataFault Newer(string place, int there, int known) => new(DataFaultKind.NewerVersion, place,
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"账本是较新的程序写的（第 {there} 版，本程序认到第 {known} 版）"), "请换用新版程序打开；不要用旧版改写。", null);

    internal static DataFault Broken(string place, string what, Exception? cause = null) =>
        new(DataFaultKind.Damaged, place, what, "先把整个目录原样留一份，再用 ./run verify 查明第一处坏在哪里，然后 ./run restore 从备份恢复；只是派生表坏了的，用 ./run rebuild。", cause);

    internal static DataFault NoBackup(string place) =>
        new(DataFaultKind.Missing, place, "没有这个备份文件", "核对路径。", null);

    internal static DataFault BackupThere(string place) =>
        new(DataFaultKind.Locked, place, "已经有这个文件", "备份不覆盖旧的，换一个文件名，例如带上日期。", null);

    internal static DataFault NotEmpty(string place) =>
        new(DataFaultKind.Locked, place, "这里已经有文件", "恢复不覆盖已有的数据，--data 写一个新的目录。", null);

    internal static DataFault BadBackup(string place, string what, Exception? cause = null) =>
        new(DataFaultKind.Damaged, place, $"备份不完整：{what}", "什么也没有恢复。换另一份备份再试。", cause);

    internal static DataFault NoRoom(string place, Exception? cause = null) =>
        new(DataFaultKind.Full, place, "磁盘已满，这一笔没有登记", "腾出空间后重新提交；已登记的都在。", cause);
}
