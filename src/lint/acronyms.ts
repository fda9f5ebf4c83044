/**
 * Acronyms that an item uses before it says what they mean. Not asked to be defined: common ones of computing,
 * parts of service names, capitalised words of the stem, and whatever stands in code.
 */

import type { Item } from '../core/index.ts'
import { visiblePassages } from './item-text.ts'
import type { Service } from './services.ts'
import { withoutCode } from './text.ts'

const COMMON = new Set(
  `ACID ACL AI AMD AMI AMQP API ARM ARN ASCII AWS AZ BGP BI CAD CD CDN CI CIDR CLI CMS CNAME CPU CRM CSS CSV CUDA
  DB DDOS DELETE DNS DR ELT ERP ETL EU FAQ FIFO FIPS FTP FTPS GB GBPS GDPR GET GIB GIS GPS GPU HA HDD HDFS HIPAA
  HPC HR HTML HTTP HTTPS ID IO IOPS IOT IP IPS ISO IT JAR JDBC JMS JPEG JSON JSONL JWT KB KIB KPI LAN LDAP LDAPS
  MB MBPS MFA MIB ML MPEG MQTT NACL NAT NFS NLP NTFS NVME OCR ODBC OIDC OLAP OLTP OS OU PB PC PCI PDF PHP PII PKI
  PNG POS POSIX POST PUT QA QR RAID RAM REST RFID RPC RSA SAML SAN SAP SAS SDK SFTP SIEM SKU SLA SMB SMS SMTP SOAP SQL
  SSD SSH SSL SSO TB TCP TIB TLS TTL TV TXT UDP UI URI URL US USB UTC UUID VLAN VM VPN WAN WEB XML YAML ZIP`.split(
    /\s+/,
  ),
)

/** Words that stems capitalise for emphasis. */
const EMPHASIS = new Set(
  `ALL AND BEST EXCEPT FASTEST FEWEST FIRST FIVE FOUR HIGHEST LAST LEAST LESS LOWEST MOST MUST NEXT NO NOT ONE ONLY OR
  SIX SHORTEST THREE TWO`.split(/\s+/),
)

/** The acronyms of `item` (two to six capitals; `M5` and `RA3` are names of machines) that nothing defines by their first use, in order. */
export function undefinedAcronyms(item: Item, services: readonly Service[]): string[] {
  const text = withoutCode(
    visiblePassages(item)
      .map(passage => passage.text)
      .join('\n'),
  )
  const named = partsOfNames(services)
  const [found, explained] = [new Set<string>(), new Set<string>()]
  for (const match of text.matchAll(/(?<![\p{L}\p{N}_-])([A-Z]{2,6})s?(?![\p{L}\p{N}_-])/gu)) {
    const acronym = match[1] as string
    const isExplained = text[match.index - 1] === '(' || text.startsWith(' (', match.index + match[0].length)
    if (isExplained) explained.add(acronym)
    if (![COMMON, EMPHASIS, named, explained].some(known => known.has(acronym))) found.add(acronym)
  }
  return [...found]
}

const parts = new WeakMap<readonly Service[], ReadonlySet<string>>()

function partsOfNames(services: readonly Service[]): ReadonlySet<string> {
  const known = parts.get(services)
  if (known) return known
  const all = new Set(
    services.flatMap(({ name, short = [] }) => [name, ...short]).flatMap(form => form.split(/[^A-Za-z0-9]+/)),
  )
  parts.set(services, all)
  return all
}
