using Xiangzhi.Web.CommandLine;

return Cli.Run(args);
