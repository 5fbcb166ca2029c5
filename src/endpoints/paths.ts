/** Where the SOAP door is. */
export const SERVICE_PATH = '/scene7/services/IpsApiService';
/** Where the WSDLs are. */
export const WSDL_PATH = '/scene7/webservice/';
