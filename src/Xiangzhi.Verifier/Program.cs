using Xiangzhi.Verifier;

return VerifyCommand.Run(args, Console.Out, Console.Error);
