using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>Who somebody is in a township today.</summary>
public static class Actors
{
    /// <summary>What the staff register says of a staff number today; somebody who is not there holds nothing.</summary>
    public static Actor Of(Township township, string staffNumber) =>
        Organisation.ActorOf(township.Roster, staffNumber, township.Today) ?? new(staffNumber, staffNumber, []);
}
