using Events.Features.Organisations;
using Events.Platform.Text;

namespace Events.Features.Registrations.Invitations;

/// <summary>How the letter begins: 尊敬的李主任： · Your Excellency, · Dear Mr Smith,</summary>
public static class InvitationGreeting
{
    public static string Of(Invitation invitation, string language)
    {
        var isExcellency = invitation.Salutation == Salutation.Excellency;
        if (language != "zh")
        {
            var style = invitation.Salutation switch { Salutation.Mr => "Mr ", Salutation.Ms => "Ms ", _ => "" };
            return Greeting.In("en", style + invitation.Name.In("en"), "", invitation.Title.In("en"), isExcellency);
        }
        var courtesy = invitation.Salutation switch { Salutation.Mr => "先生", Salutation.Ms => "女士", _ => "先生/女士" };
        var address = Greeting.Address(invitation.Name.In("zh"), invitation.Title.In("zh"), isExcellency, courtesy);
        return Languages.IsChinese(address[0]) ? $"尊敬的{address}：" : $"尊敬的 {address}：";
    }
}
