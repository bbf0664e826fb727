namespace Xiangzhi.Law;

/// <summary>The files of <c>law/</c> as they were built into this assembly.</summary>
internal static class LawFiles
{
    /// <summary>Name and text of each embedded file below <paramref name="folder"/>, in ordinal order of names.</summary>
    public static IEnumerable<(string Name, string Text)> Below(string folder)
    {
        var assembly = typeof(LawFiles).Assembly;
        // A build on Windows leaves backslashes in the name; the name is shown to people and compared, so it is made one.
        return assembly.GetManifestResourceNames()
            .Select(resource => (resource, Name: resource.Replace('\\', '/')))
            .Where(file => file.Name.StartsWith(folder, StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file =>
            {
                using var stream = assembly.GetManifestResourceStream(file.resource)!; // listed by the assembly itself
                using var reader = new StreamReader(stream);
                return (file.Name, reader.ReadToEnd());
            });
    }
}

/// <summary>A file of law data that cannot be read: the message names the file, the place and the cure, in Chinese.</summary>
public sealed class LawDataException(string message, Exception? inner = null) : FormatException(message, inner);
