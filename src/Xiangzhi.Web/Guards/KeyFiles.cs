namespace Xiangzhi.Web.Guards;

/// <summary>Files with secrets that others on this computer can open. Windows keeps such rights elsewhere and is not asked.</summary>
internal static class KeyFiles
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
    private const UnixFileMode ThroughGroup = UnixFileMode.GroupExecute;
    private const UnixFileMode ThroughOther = UnixFileMode.OtherExecute;

    /// <summary>One sentence for each that is too open, with its cure. A file in a folder that is closed is closed.</summary>
    public static IReadOnlyList<string> TooOpen(string folder)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(folder))
            return [];
        return [.. Below(new(folder), ThroughGroup | ThroughOther).Select(file => $"密钥文件 {file} 别人也能读。请在服务器上运行：chmod 700 {Path.GetDirectoryName(file)} && chmod 600 {file}")];
    }

    private static IEnumerable<string> Below(DirectoryInfo folder, UnixFileMode reachable)
    {
        reachable &= folder.UnixFileMode;
        foreach (var file in folder.EnumerateFiles())
        {
            var open = file.UnixFileMode & Others;
            if ((reachable.HasFlag(ThroughGroup) && (open & (UnixFileMode.GroupRead | UnixFileMode.GroupWrite)) != 0) || (reachable.HasFlag(ThroughOther) && (open & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != 0))
                yield return file.FullName;
        }
        foreach (var inner in folder.EnumerateDirectories())
            foreach (var file in Below(inner, reachable))
                yield return file;
    }
}
