using Events.Platform.Web;

namespace Events.Platform.Files;

public static class FileErrors
{
    public static readonly Refusal IsEmpty = new("The file is empty. Please choose another one.");
    public static readonly Refusal IsTooLarge = new("The file is larger than {0} MB. Please split it or leave out pictures.");
    public static readonly Refusal IsOfAnotherKind = new("This is not one of the files that can be read here ({0}). Please save it as one of them.");
    public static readonly Refusal IsNoPicture = new("This is not a picture that can be shown here. Please choose a JPEG, PNG or WebP file.");
    public static readonly Refusal PictureIsTooLarge = new("The picture is larger than {0} MB. Please save it smaller.");
    public static readonly Refusal HasTooManyPixels = new("The picture is more than {0} pixels wide or high. Please save it smaller.");
}
