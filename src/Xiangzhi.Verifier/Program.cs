Console.Error.WriteLine("xiangzhi-verify");
return 2;
