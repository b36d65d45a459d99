using Events.Platform.Tables;

namespace Events.Features.Registrations.Import;

/// <summary>What a list of attendees may hold, and what lists call it.</summary>
public static class AttendeeColumns
{
    public const string Name = "name";
    public const string LatinName = "latin";
    public const string Organisation = "organisation";
    public const string JobTitle = "title";
    public const string Country = "country";
    public const string Email = "email";
    public const string Phone = "phone";
    public const string Category = "category";
    public const string VisaLetter = "visa";
    public const string Diet = "diet";

    public static readonly IReadOnlyList<Column> All =
    [
        new(Name, "Name", ["姓名", "名字", "参会人", "参会人姓名", "嘉宾姓名", "full name", "attendee"], required: true),
        new(LatinName, "Name in Latin letters", ["拼音", "姓名拼音", "英文名", "外文姓名", "latin name", "name in english", "pinyin", "english name"]),
        new(Organisation, "Organisation", ["单位", "单位名称", "公司", "公司名称", "企业名称", "机构", "company", "organization", "employer", "institution"]),
        new(JobTitle, "Job title", ["职务", "职位", "职称", "头衔", "title", "position", "job"]),
        new(Country, "Country", ["国家", "国籍", "国别", "国家地区", "nationality"], Cells.IsCountry),
        new(Email, "E-mail", ["邮箱", "电子邮箱", "电子邮件", "邮件", "email", "mail", "e-mail address"], Cells.IsEmail),
        new(Phone, "Mobile phone", ["手机", "手机号", "电话", "联系电话", "联系方式", "mobile", "phone", "telephone", "tel"], Cells.IsPhone),
        new(Category, "Category", ["类别", "参会类别", "身份", "人员类别", "type"]),
        new(VisaLetter, "Needs a visa letter", ["是否需要签证邀请函", "签证邀请函", "邀请函", "签证", "needs visa letter", "visa letter", "visa"], Cells.IsYesNo),
        new(Diet, "Diet", ["饮食", "饮食要求", "忌口", "餐饮", "dietary", "meal"]),
    ];
}
