/** Where the SOAP endpoint is. */
export const SERVICE_PATH = '/scene7/services/IpsApiService';
/** Where the plain XML endpoint is. */
export const PLAIN_XML_PATH = '/scene7/api/IpsApiService';
/** Where the upload endpoint is. */
export const UPLOAD_PATH = '/scene7/UploadFile';
/** Where the WSDLs are. */
export const WSDL_PATH = '/scene7/webservice/';
