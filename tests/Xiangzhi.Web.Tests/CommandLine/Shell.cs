using System.Globalization;
using System.Text;
using Xiangzhi.Registers;
using Xiangzhi.Web.CommandLine;
using Xiangzhi.Web.Sample;

namespace Xiangzhi.Web.Tests.CommandLine;

/// <summary>The command line in this process, as a shell would call it. What is written goes to whoever called, also when several call at once.</summary>
internal static class Shell
{
    private static readonly AsyncLocal<StringBuilder?> Out = new();
    private static readonly AsyncLocal<StringBuilder?> Error = new();

    static Shell()
    {
        System.Console.SetOut(new Fork(System.Console.Out, Out));
        System.Console.SetError(new Fork(System.Console.Error, Error));
    }

    /// <summary>The exit code, and what was written to standard output.</summary>
    public static (int Code, string Said) Run(params string[] args)
    {
        var (code, said, _) = RunAll(args);
        return (code, said);
    }

    /// <summary>The exit code, what was written to standard output, and what to standard error.</summary>
    public static (int Code, string Said, string Message) RunAll(params string[] args)
    {
        var (said, message) = (new StringBuilder(), new StringBuilder());
        (Out.Value, Error.Value) = (said, message);
        try
        {
            return (Cli.Run(args, new Offices.OfficeClock(LocalDay.At(World.Today, new(10, 0)))), said.ToString(), message.ToString());
        }
        finally
        {
            (Out.Value, Error.Value) = (null, null);
        }
    }

    private sealed class Fork(TextWriter otherwise, AsyncLocal<StringBuilder?> here) : TextWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            if (here.Value is { } own)
                own.Append(value);
            else
                otherwise.Write(value);
        }

        public override void Write(string? value)
        {
            if (here.Value is { } own)
                own.Append(value);
            else
                otherwise.Write(value);
        }
    }
}
