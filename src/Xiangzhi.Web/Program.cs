using Xiangzhi.Web.CommandLine;

return Cli.Run(args, TimeProvider.System);
