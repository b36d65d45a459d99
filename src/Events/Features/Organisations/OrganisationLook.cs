namespace Events.Features.Organisations;

public static class OrganisationLook
{
    public static string Icon(this OrganisationKind kind) => kind switch
    {
        OrganisationKind.GroupMember => "sitemap",
        OrganisationKind.IndividualMember => "user",
        OrganisationKind.Embassy => "flag",
        OrganisationKind.OfficeAbroad => "world",
        OrganisationKind.ForeignChamber => "heart-handshake",
        OrganisationKind.Government => "building-bank",
        OrganisationKind.Supplier => "building-store",
        _ => "building",
    };
}
