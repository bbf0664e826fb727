Console.Error.WriteLine("xiangzhi");
return 2;
