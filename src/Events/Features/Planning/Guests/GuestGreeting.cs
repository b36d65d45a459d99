using Events.Features.Organisations;
using Events.Features.Planning.People;
using Events.Platform.Text;

namespace Events.Features.Planning.Guests;

/// <summary>How a contact is announced, as a suggestion: 李主任 · Mr LI Wei, Director.</summary>
public static class GuestGreeting
{
    public static Bilingual Of(ContactSearch.Row contact) => new(Chinese(contact), English(contact));

    /// <summary>As a letter greets, without the words around it.</summary>
    private static string Chinese(ContactSearch.Row contact)
    {
        var title = contact.Title.In("zh");
        var isEnvoy = contact.Salutation == Salutation.Excellency;
        var greeting = Greeting.In("zh", contact.Name.In("zh"), contact.Name.En, title, isEnvoy);
        return greeting.Replace("尊敬的", "").Replace("先生/女士", contact.Salutation switch { Salutation.Mr => "先生", Salutation.Ms => "女士", _ => "" }).Trim(' ', '：');
    }

    private static string English(ContactSearch.Row contact)
    {
        var style = contact.Salutation switch { Salutation.Excellency => "H.E. ", Salutation.Mr => "Mr ", Salutation.Ms => "Ms ", _ => "" };
        var country = contact.Kind == OrganisationKind.Embassy && contact.Salutation == Salutation.Excellency ? Languages.Both(() => Countries.Name(contact.Country)).En : "";
        var title = contact.Title.In("en") + (country.Length > 0 ? $" of {country}" : "");
        return $"{style}{contact.Name.In("en")}{(title.Length > 0 ? ", " : "")}{title}";
    }
}
