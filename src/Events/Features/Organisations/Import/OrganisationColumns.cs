using Events.Platform.Tables;

namespace Events.Features.Organisations.Import;

/// <summary>What a list of organisations may hold, and what lists call it.</summary>
public static class OrganisationColumns
{
    public const string NameZh = "name-zh";
    public const string NameEn = "name-en";
    public const string Kind = "kind";
    public const string Code = "code";
    public const string Rank = "rank";
    public const string Joined = "joined";
    public const string Country = "country";
    public const string Industries = "industries";
    public const string Size = "size";
    public const string Ownership = "ownership";
    public const string Contact = "contact";
    public const string ContactTitle = "contact-title";
    public const string Phone = "phone";
    public const string Email = "email";
    public const string Address = "address";
    public const string Website = "website";
    public const string Tags = "tags";
    public const string Note = "note";

    public static readonly IReadOnlyList<Column> All =
    [
        new(NameZh, "Name in Chinese|organisation", ["单位名称", "名称", "单位", "公司名称", "企业名称", "会员名称", "机构名称", "中文名称", "name zh", "chinese name", "name", "organisation", "organization", "company"], required: true),
        new(NameEn, "Name in English|organisation", ["英文名称", "英文名", "外文名称", "单位英文名称", "name en", "english name"]),
        new(Kind, "Kind", ["会员类别", "类别", "类型", "单位类型", "机构类型", "会员类型", "type", "category"]),
        new(Code, "Number|organisation", ["会员编号", "会员号", "编号", "代码", "member number", "member no"]),
        new(Rank, "Rank", ["级别", "会员级别", "职级", "会内职务", "membership rank"]),
        new(Joined, "Member since", ["入会日期", "入会时间", "加入日期", "joined", "joined on"], Cells.IsDate),
        new(Country, "Country", ["国家", "国别", "国家地区", "country code"], Cells.IsCountry),
        new(Industries, "Industries", ["行业", "所属行业", "行业类别", "主营行业", "industry", "sector"]),
        new(Size, "Size|company", ["规模", "企业规模", "单位规模"]),
        new(Ownership, "Ownership", ["所有制", "企业性质", "经济性质", "所有制性质"]),
        new(Contact, "Contact person", ["联系人", "联络人", "姓名", "负责人", "contact", "contact name"]),
        new(ContactTitle, "Title of the contact", ["职务", "职位", "联系人职务", "title", "job title", "position"]),
        new(Phone, "Phone", ["手机", "电话", "联系电话", "联系方式", "手机号", "mobile", "telephone", "tel"], Cells.IsPhone),
        new(Email, "E-mail", ["邮箱", "电子邮箱", "电子邮件", "email", "mail"], Cells.IsEmail),
        new(Address, "Address", ["地址", "单位地址", "通讯地址", "联系地址", "注册地址"]),
        new(Website, "Website", ["网址", "网站", "官网", "web", "url", "homepage"]),
        new(Tags, "Tags", ["标签", "关键词", "keywords"]),
        new(Note, "Note", ["备注", "说明", "remark", "remarks", "notes"]),
    ];
}
