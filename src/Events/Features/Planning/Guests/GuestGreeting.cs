using Events.Features.Organisations;
using Events.Features.Planning.People;
using Events.Platform.Text;

namespace Events.Features.Planning.Guests;

/// <summary>How a contact is announced, as a suggestion: 李主任 · Mr LI Wei, Director.</summary>
public static class GuestGreeting
{
    public static Bilingual Of(ContactSearch.Row contact) => new(Chinese(contact), English(contact));

    private static string Chinese(ContactSearch.Row contact)
    {
        var courtesy = contact.Salutation switch { Salutation.Mr => "先生", Salutation.Ms => "女士", _ => "" };
        return Greeting.Address(contact.Name.In("zh"), contact.Title.In("zh"), contact.Salutation == Salutation.Excellency, courtesy);
    }

    private static string English(ContactSearch.Row contact)
    {
        var style = contact.Salutation switch { Salutation.Excellency => "H.E. ", Salutation.Mr => "Mr ", Salutation.Ms => "Ms ", _ => "" };
        var country = contact.Kind == OrganisationKind.Embassy && contact.Salutation == Salutation.Excellency ? Languages.Both(() => Countries.Name(contact.Country)).En : "";
        var title = contact.Title.In("en") + (country.Length > 0 ? $" of {country}" : "");
        return $"{style}{contact.Name.In("en")}{(title.Length > 0 ? ", " : "")}{title}";
    }
}
